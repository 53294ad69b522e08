import type {Inline} from './inline.js'
import type {Locale} from './locale.js'

/** An approved set of equivalents; a TMX `tu`. Serves every direction between its variants. */
export interface MemoryUnit {
  readonly id: string
  readonly variants: readonly MemoryVariant[]
  /** Who approved it, or the name of the file it was imported from. */
  readonly origin: string
  /** The communiqué it was learnt from, or null. */
  readonly communique: string | null
  /** Where it stands in that communiqué: the segment's id. */
  readonly place?: string
  /** The locale that was authoritative, or null when not known. */
  readonly authoritative: Locale | null
  readonly createdAt: Date
}

export interface MemoryVariant {
  readonly locale: Locale
  readonly content: readonly Inline[]
  /** Keys of the places where it was seen, as `contextKey` of `src/leverage` writes them. */
  readonly contexts?: readonly string[]
}
