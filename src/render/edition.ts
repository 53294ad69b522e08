import type {Format, shownFields} from '../model/document.js'
import type {ShownImage} from '../model/image.js'
import type {Locale} from '../model/locale.js'

export type ShownField = (typeof shownFields)[number]

/** One approved rendering in one locale, without its text: what its page shows around it. Instants are ISO 8601. */
export interface EditionHead {
  /** The communiqué's stable public id, the same in every locale: `c00002`. */
  readonly id: string
  readonly reference: string
  readonly locale: Locale
  readonly format: Format
  readonly title: string
  readonly category: string
  readonly issuedAt: string
  readonly modifiedAt: string
  readonly version: number
  readonly sourceLocale: Locale
  /** Front matter of the original that is data. */
  readonly fields: Readonly<Record<string, string>>
  /** Front matter that the page shows, in the edition's language (`shownFieldsIn`); those of `fields` where it is not known. */
  readonly shown?: Readonly<Record<string, string>>
  readonly notes: readonly Note[]
  /** The images that its text shows, when there are some. */
  readonly images?: readonly ShownImage[]
  /** How its units came to be (`writeProvenance`); none for an original, or where it is not known. */
  readonly provenance?: string | null
  /** Where its earlier versions are listed, when there are some. */
  readonly history?: string
  /** A later version is in force: it may be read, and is not to be found by search engines. */
  readonly isReplaced?: true
  /** Where its PDF stands, when there is one. */
  readonly pdfAddress?: string
}

/** Give a field that the page shows, `''` for none. */
export const shownField = ({shown, fields}: EditionHead, name: ShownField): string =>
  (shown ?? fields)[name] ?? ''

/** An edition with the locale's whole document, front matter included. */
export interface EditionInput extends EditionHead {
  readonly text: string
}

/** What readers are told about a change after publication, in the edition's locale. */
export interface Note {
  readonly at: string
  readonly kind: 'correction' | 'withdrawal' | 'replaced'
  readonly text: string
}
