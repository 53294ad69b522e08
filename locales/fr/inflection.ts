import type {InflectionFacts} from '../inflection.js'

export const inflection: InflectionFacts = {
  letters: [
    ['œ', 'oe'],
    ['æ', 'ae'],
  ],
  elisions: [
    "l'",
    "d'",
    "qu'",
    "n'",
    "s'",
    "j'",
    "m'",
    "t'",
    "c'",
    "jusqu'",
    "lorsqu'",
    "puisqu'",
    "quoiqu'",
  ],
  prefixes: [],
  doubtfulPrefixes: [],
  // -eaux → -eau, -aux → -al (journaux, généraux), -eux keeps its x (lieux, heureux): singular and plural meet.
  endings: [
    ['eaux', 'eau'],
    ['aux', 'al'],
    ['eux', 'eu'],
    ['s', ''],
  ],
  leastLetters: 2,
}
