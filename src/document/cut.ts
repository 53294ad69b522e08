import type {Place, UnitKind} from '../model/document.js'
import type {Inline} from '../model/inline.js'

/** A translatable range of a text, in UTF-16 units, before it has a number. */
export interface Cut {
  readonly start: number
  readonly end: number
  readonly kind: UnitKind
  readonly depth: number
  readonly name: string
  readonly place: Place
  readonly prefix: string
  readonly suffix: string
  readonly content: readonly Inline[]
  readonly inner: readonly InnerCuts[]
}

/** The cuts inside the code `code`, which is the range `start`–`end`. */
export interface InnerCuts {
  readonly code: string
  readonly start: number
  readonly end: number
  readonly cuts: readonly Cut[]
}

/** Make a cut from what differs from a plain paragraph. */
export const cut = (start: number, end: number, facts: Partial<Cut>): Cut => ({
  start,
  end,
  kind: 'paragraph',
  depth: 0,
  name: '',
  place: 'flow',
  prefix: '',
  suffix: '',
  content: [],
  inner: [],
  ...facts,
})
