import type {Locale} from './locale.js'

/** One concept of the termbase; a TBX `conceptEntry`. */
export interface Concept {
  readonly id: string
  /** Subject field: `institution`, `treaty`, `formula`, `person`, `place`, `title` … */
  readonly category: string
  readonly definition: string
  readonly terms: readonly Term[]
}

/** One term of a concept; a TBX `termSec`. Dates are ISO 8601 days, inclusive; null is open. */
export interface Term {
  readonly locale: Locale
  readonly text: string
  readonly status: 'preferred' | 'admitted' | 'deprecated'
  readonly validFrom: string | null
  readonly validTo: string | null
}
