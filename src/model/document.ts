import type {Inline} from './inline.js'

/** The formats an original may come in. DOCX and HTML are turned into Markdown at the door. */
export type Format = 'markdown' | 'text'

/** Front matter that readers see below a communiqué, in order. */
export const shownFields = ['hijri', 'place', 'signatory', 'contact'] as const

/** Front matter that is translated unless other fields are named: what readers see is in their language. */
export const defaultTranslatableFields = ['title', 'summary', 'description', ...shownFields] as const

/** What a unit is in the document, so that the editor can show it and the writer knows which escapes it needs. */
export type UnitKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-cell'
  | 'quotation'
  | 'footnote'
  | 'front-matter'
  | 'image-alt'
  | 'link-title'

/** One block of text. `id` is unique in its revision: `u1`, `u2` … in document order. */
export interface Unit {
  readonly id: string
  readonly kind: UnitKind
  /** Heading depth (1–6), list nesting, or 0. */
  readonly depth: number
  /** For front matter the field's name, for a cell its column (`0`, `1` …), else empty. */
  readonly name: string
  readonly content: readonly Inline[]
}

/**
 * The source with its translatable ranges cut out. A string is copied as it stands; a hole is filled with a unit's
 * content. `source` is the hole's exact bytes, given back when its content did not change.
 */
export interface Skeleton {
  readonly format: Format
  readonly parts: readonly (string | Hole)[]
}

export interface Hole {
  readonly unit: string
  readonly source: string
  /** What each line after the first begins with (`> `, list indentation). */
  readonly prefix: string
  readonly place: Place
  /** What extract read in `source`: equal content gives `source` back. */
  readonly content: readonly Inline[]
  /** Written after changed content: the label a translated image reference needs (`][sceau`). */
  readonly suffix: string
  /** The codes of this unit that hold units of their own: image alternatives and link titles. */
  readonly inner: readonly InnerHoles[]
}

/** The code `code` stands at `start`–`end` (UTF-16 units) of its hole's `source`; its data, with holes, is `parts`. */
export interface InnerHoles {
  readonly code: string
  readonly start: number
  readonly end: number
  readonly parts: readonly (string | Hole)[]
}

/** Where a hole stands, which decides the escapes: block text, a heading, a cell, `![…]`, `"…"`, YAML, plain text. */
export type Place = 'flow' | 'heading' | 'cell' | 'label' | 'quoted' | 'yaml' | 'plain'

/** What extract makes of an original. */
export interface Extracted {
  readonly skeleton: Skeleton
  readonly units: readonly Unit[]
  /** Front matter fields that are data (reference, date …), not text to translate. */
  readonly fields: Readonly<Record<string, string>>
}

/** The smallest translated piece. `id` is unique in its revision: `u3s2` is the second of unit `u3`. */
export interface Segment {
  readonly id: string
  readonly unit: string
  readonly source: readonly Inline[]
  /** White space between this segment and the next of its unit (XLIFF `ignorable`). */
  readonly space: string
}
