import type {Direction} from '../../model/locale.js'

export interface ExcerptRun {
  /** Its own direction; null for that of the page. */
  readonly dir: Direction | null
  readonly pieces: readonly {readonly text: string; readonly isMarked: boolean}[]
}

export function readExcerpt(
  excerpt: string,
  of: {
    readonly title: string
    readonly content: string
    readonly joined: string
    readonly direction: Direction
  },
): readonly ExcerptRun[]
