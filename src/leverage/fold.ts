import {keepSome} from './keep-some.js'
import {normalise} from './normalise.js'

/** Arabic short vowels and other marks above and below letters, Unicode 16 block Arabic. */
const arabicMarks = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu

/** Fold a normalised word for comparison: lower case, Arabic without short vowels. Accents are kept. */
export const fold = (word: string): string => word.toLowerCase().replace(arabicMarks, '')

/** Normalise and fold a word. The words of a language are few and come again by the million. */
export const folded = keepSome((word: string): string => fold(normalise(word)))
