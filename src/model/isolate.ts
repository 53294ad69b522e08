import type {Direction} from './locale.js'

/** Text that would change the order of what stands beside it, or its own, between Arabic letters (UAX 9, W2 and N1). */
const foreign = /\p{Script=Latin}|\d\D/u

/** Isolate a value that is put in words from right to left: names, references, figures with signs. */
export const isolateForeign = (text: string, direction: Direction): string =>
  direction === 'rtl' && foreign.test(text) ? `\u2068${text}\u2069` : text
