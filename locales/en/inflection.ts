import type {InflectionFacts} from '../inflection.js'

export const inflection: InflectionFacts = {
  letters: [],
  elisions: ["o'", "d'"],
  prefixes: [],
  doubtfulPrefixes: [],
  // The word of a possessive keeps its apostrophe as the tokeniser cuts it: `government'` + `s`.
  endings: [
    ["'", ''],
    ['sses', 'ss'],
    ['ss', 'ss'],
    ['us', 'us'],
    ['is', 'is'],
    ['ies', 'y'],
    ['xes', 'x'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['s', ''],
  ],
  leastLetters: 2,
}
