/**
 * The content of a unit or segment: a flat list of text and codes, as XLIFF 2.1 §4.7 has them.
 *
 * A paired code is a start (`sc`) and an end (`ec`) with the same id; flat, because a sentence may end inside
 * `**two sentences. in bold**`, and then a segment holds one half. Projections (editor, XLIFF `pc`, engine
 * tags) pair them again where they are well nested. Ids are unique in a unit. `data` is the exact source slice.
 */
export type Inline = Text | StartCode | EndCode | Placeholder

export interface Text {
  readonly type: 'text'
  readonly value: string
}

/** What a paired code stands for; decides how it is shown and what it may be turned into. */
export type PairKind = 'emphasis' | 'strong' | 'delete' | 'link' | 'html'

export interface StartCode {
  readonly type: 'sc'
  readonly id: string
  readonly kind: PairKind
  readonly data: string
}

export interface EndCode {
  readonly type: 'ec'
  readonly id: string
  readonly kind: PairKind
  readonly data: string
}

/** What a standalone code stands for. */
export type PlaceholderKind = 'code' | 'image' | 'break' | 'autolink' | 'html' | 'footnote' | 'entity'

export interface Placeholder {
  readonly type: 'ph'
  readonly id: string
  readonly kind: PlaceholderKind
  readonly data: string
  /** What a reader sees in its place, for engines and checks; empty when nothing. XLIFF `equiv`. */
  readonly equiv: string
}

/** Give the plain text: codes left out, placeholders by their `equiv`. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((part) => (part.type === 'text' ? part.value : part.type === 'ph' ? part.equiv : ''))
    .join('')
}

/** Give the codes in order, without the text. */
export function codesOf(content: readonly Inline[]): readonly Exclude<Inline, Text>[] {
  return content.filter((part): part is Exclude<Inline, Text> => part.type !== 'text')
}

/** Make content of plain text alone. */
export const textContent = (value: string): readonly Inline[] => (value === '' ? [] : [{type: 'text', value}])
