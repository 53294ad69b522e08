import type {InflectionFacts} from '../inflection.js'

export const inflection: InflectionFacts = {
  letters: [],
  elisions: ["o'", "d'"],
  prefixes: [],
  doubtfulPrefixes: [],
  // The word of a possessive keeps its apostrophe as the tokeniser cuts it: `government'` + `s`.
  endings: [
    [
      ["'", ''],
      ['sses', 'ss'],
      ['ss', 'ss'],
      ['us', 'us'],
      ['is', 'is'],
      ['ies', 'y'],
      ['xes', 'x'],
      ['ches', 'ch'],
      ['shes', 'sh'],
      ['women', 'woman'],
      ['children', 'child'],
      ['randa', 'randum'],
      ['criteria', 'criterion'],
      ['crises', 'crisis'],
      ['theses', 'thesis'],
      ['analyses', 'analysis'],
      ['men', 'man'],
      ['s', ''],
    ],
  ],
  functionWords: new Set(
    `the of and to in a an for with is on as that or are be have from by it its has was were this these which not at
    their they we you his her he she will been also can more than some all if such had but there when after before
    most between may other while would should any who whom into no our us so them those what about`.split(
      /\s+/,
    ),
  ),
  weakLetters: '',
  leastLetters: 2,
}
