import type {SearchFacts} from '../search.js'

/** Nothing is joined to words, and the index folds accents and endings itself. */
export const search: SearchFacts = {marks: '', articles: [], proclitics: [], minLetters: 3, spellings: []}
