import {createHash} from 'node:crypto'
import type {Term} from '../model/term.js'

/** Characters of an id made here; 64 bits keep a termbase apart. */
const idChars = 16

/** Give a concept without an id one that is the same at every import of the same terms. */
export const contentId = (terms: readonly Pick<Term, 'locale' | 'text'>[]): string =>
  `c-${createHash('sha256')
    .update(JSON.stringify(terms.map(({locale, text}) => [locale, text])))
    .digest('hex')
    .slice(0, idChars)}`
