export interface HtmlTag {
  readonly name: string
  readonly form: 'open' | 'close' | 'alone'
}

/** Elements without an end tag (HTML Living Standard §13.1.2). */
const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Read an inline HTML tag's name and form; null for a comment, declaration or instruction. */
export function htmlTag(value: string): HtmlTag | null {
  const [, slash, name] = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/.exec(value) ?? []
  if (name === undefined) return null
  const lower = name.toLowerCase()
  if (voidElements.has(lower) || value.endsWith('/>')) return {name: lower, form: 'alone'}
  return {name: lower, form: slash ? 'close' : 'open'}
}
