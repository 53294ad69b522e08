import type {SearchFacts} from '../search.js'

/**
 * Arabic joins «و ف ب ك ل» and the article to the word: للجنة is ل + ال + لجنة, which the index's stemmer does not undo
 * in a query. Hamza and final ya are written in more than one way.
 */
export const search: SearchFacts = {
  marks: '[\\u0640\\u064B-\\u0652\\u0670]',
  articles: ['وبال', 'فبال', 'وكال', 'ولل', 'فلل', 'وال', 'فال', 'بال', 'كال', 'لل', 'ال'],
  proclitics: ['وب', 'ول', 'وك', 'فب', 'فل', 'و', 'ف', 'ب', 'ك', 'ل'],
  minLetters: 3,
  spellings: [
    ['[أإآ]', 'ا'],
    ['ى(?!\\p{L})', 'ي'],
    ['ي(?!\\p{L})', 'ى'],
    ['ئو', 'ؤو'],
    ['ؤو', 'ئو'],
  ],
}
