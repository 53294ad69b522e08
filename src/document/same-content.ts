import type {Inline} from '../model/inline.js'

/** Tell whether two contents are the same text and codes, data included. */
export const sameContent = (one: readonly Inline[], other: readonly Inline[]): boolean =>
  one.length === other.length && one.every((part, index) => samePart(part, other[index]))

function samePart(one: Inline, other: Inline | undefined): boolean {
  if (other === undefined || one.type !== other.type) return false
  if (one.type === 'text') return one.value === (other as typeof one).value
  const code = other as Exclude<Inline, {readonly type: 'text'}>
  return one.id === code.id && one.kind === code.kind && one.data === code.data
}
