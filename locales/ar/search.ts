import type {SearchFacts} from '../search.js'

/**
 * Arabic joins «و ف ب ك ل» and the article to the word: للجنة is ل + ال + لجنة, of whose three
 * lams two are written; which the index's stemmer does not undo
 * in a query. Hamza and final ya are written in more than one way.
 */
export const search: SearchFacts = {
  marks: '[\\u0640\\u064B-\\u0652\\u0670]',
  articles: [
    ...['وبال', 'فبال', 'وكال'].map((start) => [start, ['']] as const),
    ...['ولل', 'فلل'].map((start) => [start, ['', 'ل']] as const),
    ...['وال', 'فال', 'بال', 'كال'].map((start) => [start, ['']] as const),
    ['لل', ['', 'ل']],
    ['ال', ['']],
  ],
  proclitics: ['و', 'ف', 'ب', 'ك', 'ل', 'وب', 'ول', 'وك', 'فب', 'فل'],
  minLetters: 3,
  spellings: [
    ['[أإآ]', 'ا'],
    ['ى(?!\\p{L})', 'ي'],
    ['ي(?!\\p{L})', 'ى'],
    ['ئو', 'ؤو'],
    ['ؤو', 'ئو'],
  ],
}
