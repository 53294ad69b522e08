import type {Inline} from './inline.js'

/** A candidate for a segment, best first. `similarity` is 0–100; 100 only for equal text and codes. */
export interface Match {
  readonly type: 'icm' | 'em' | 'tm' | 'mt'
  readonly similarity: number
  readonly source: readonly Inline[]
  readonly target: readonly Inline[]
  /** Whether figures, dates or references of the segment stand in the target, in place of those that were found there. */
  readonly carried: boolean
  /** A memory unit's id, or an engine's name. */
  readonly origin: string
}

/** A term of the termbase found in a segment. Offsets are UTF-16 units in the segment's plain text. */
export interface FoundTerm {
  readonly concept: string
  readonly start: number
  readonly end: number
  /** The equivalents in the target locale, preferred first. */
  readonly equivalents: readonly Equivalent[]
}

export interface Equivalent {
  readonly text: string
  readonly status: 'preferred' | 'admitted' | 'deprecated'
}
