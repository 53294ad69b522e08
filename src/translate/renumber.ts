import type {Inline} from '../model/inline.js'

/** Content with its code ids counted from 1, and the way back. */
export interface Renumbered {
  readonly content: readonly Inline[]
  restore(content: readonly Inline[]): readonly Inline[]
}

/**
 * Count code ids from 1 in order of appearance. Ids are unique in a unit, so without this the same sentence twice in
 * a paragraph would differ and be paid for twice.
 */
export function renumber(content: readonly Inline[]): Renumbered {
  const forth = new Map<string, string>()
  for (const part of content)
    if (part.type !== 'text' && !forth.has(part.id)) forth.set(part.id, String(forth.size + 1))
  const back = new Map([...forth].map(([from, to]) => [to, from]))
  return {content: withIds(content, forth), restore: (other) => withIds(other, back)}
}

const withIds = (content: readonly Inline[], ids: ReadonlyMap<string, string>): readonly Inline[] =>
  content.map((part) => (part.type === 'text' ? part : {...part, id: ids.get(part.id) ?? part.id}))
