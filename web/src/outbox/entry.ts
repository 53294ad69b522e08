import type {Locale} from '../../../src/model/locale.js'

/** Where a text belongs. */
export interface Place {
  readonly name: string
  readonly locale: Locale
  /** The revision that was read. */
  readonly revision: string
  readonly segment: string
}

/** A text that the server has not taken yet. */
export interface Entry extends Place {
  /** Null confirms what stands there. */
  readonly markup: string | null
  /** The version that the text was written over. */
  readonly version: number
  readonly confirm: boolean
  /** When it was typed, in milliseconds since 1970. */
  readonly at: number
  readonly trouble: Trouble | null
}

/**
 * Why a text is not sent: somebody else's stands there now, the original was revised and its segment is elsewhere
 * (or nowhere: empty), or the server refuses it.
 */
export type Trouble =
  | {readonly type: 'conflict'; readonly theirs: string; readonly version: number; readonly by: string}
  | {readonly type: 'moved'; readonly revision: string; readonly segment: string}
  | {readonly type: 'refused'; readonly message: string; readonly remedy: string}

/** The key of a place. */
export const keyOf = ({name, locale, revision, segment}: Place): string =>
  `${name} ${locale} ${revision} ${segment}`
