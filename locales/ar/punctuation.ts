import type {PunctuationFacts} from '../punctuation.js'

export const punctuation: PunctuationFacts = {
  quotes: [
    ['«', '»'],
    ['“', '”'],
    ['"', '"'],
  ],
  foreign: {',': '،', ';': '؛', '?': '؟'},
  spacedBefore: {},
  spacedAfter: {},
  tight: '،.؛:!؟',
}
