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
  endings: [
    // -eaux → -eau, -aux → -al (journaux, généraux) or -ail (travaux, baux), -eux keeps its x (lieux, heureux): singular and plural meet.
    [
      ['nouveaux', 'nouvel'],
      ['nouveau', 'nouvel'],
      ['eaux', 'eau'],
      ['aux', 'al', 'ail'],
      ['eux', 'eu'],
      ['s', ''],
    ],
    // The feminine of adjectives and of who holds an office, not every -e: `porte` is not of `port`.
    [
      ['trice', 'teur'],
      ['drice', 'deur'],
      ['euse', 'eu', 'eur'],
      ['eure', 'eur'],
      ['effe', 'ef'],
      ['enne', 'en'],
      ['onne', 'on'],
      ['elle', 'el'],
      ['aine', 'ain'],
      ['aise', 'ai'],
      ['oise', 'oi'],
      ['ente', 'ent'],
      ['ante', 'ant'],
      ['ointe', 'oint'],
      ['ande', 'and'],
      ['aute', 'aut'],
      ['erte', 'ert'],
      ['ète', 'et'],
      ['ère', 'er'],
      ['ive', 'if'],
      ['ale', 'al'],
      ['lique', 'lic'],
      ['ée', 'é'],
      ['ue', 'u'],
    ],
  ],
  functionWords: new Set(
    `de la le les et à des en du un une que qui pour dans au aux est par ou ont a sur il ils elle elles plus sont ce cet
    cette ces avec se ne pas leur leurs son sa ses y nous vous été être comme si mais même lui où dont ainsi entre
    également donc car sans sous ni on je aussi afin lors cela celui celle ceux celles tout tous toute toutes après
    avant contre était étaient peut`.split(/\s+/),
  ),
  weakLetters: '',
  leastLetters: 2,
}
