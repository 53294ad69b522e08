import type {Direction} from '../../model/locale.js'

/** A stretch of text that reads against its surroundings, or must be kept whole in them; UTF-16 offsets. */
export interface Phrase {
  readonly start: number
  readonly end: number
  readonly direction: Direction
  /** Language when it is known, else null. */
  readonly lang: string | null
  /** A `whole` one is not isolated; it is only kept on one line. */
  readonly kind: 'phrase' | 'token' | 'whole'
}
