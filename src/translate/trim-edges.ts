import type {Inline} from '../model/inline.js'

/** A segment's core, which is sent, between codes and white space that keep their place in any language. */
export interface Trimmed {
  readonly lead: readonly Inline[]
  readonly core: readonly Inline[]
  readonly trail: readonly Inline[]
}

/** Placeholders that stand at an edge for layout, not as a word of the sentence. */
const edgeKinds: ReadonlySet<string> = new Set(['break', 'image', 'footnote'])

/**
 * Take off white space, pairs around the whole, halves of pairs that go on in the neighbouring segment, and breaks,
 * images and footnote calls at the edges. Fewer tags are sent, so fewer can be lost.
 */
export function trimEdges(content: readonly Inline[]): Trimmed {
  let trimmed: Trimmed = {lead: [], core: content, trail: []}
  for (let next = step(trimmed); next !== null; next = step(next)) trimmed = next
  return trimmed
}

function step({lead, core, trail}: Trimmed): Trimmed | null {
  const first = core[0]
  const last = core.at(-1)
  if (first === undefined || last === undefined) return null
  const [space, rest] = cutSpace(first, 'start')
  if (space !== null) return {lead: [...lead, space], core: [...rest, ...core.slice(1)], trail}
  const [end, left] = cutSpace(last, 'end')
  if (end !== null) return {lead, core: [...core.slice(0, -1), ...left], trail: [end, ...trail]}
  if (core.length > 1 && first.type === 'sc' && last.type === 'ec' && first.id === last.id)
    return {lead: [...lead, first], core: core.slice(1, -1), trail: [last, ...trail]}
  if (staysFirst(first, core)) return {lead: [...lead, first], core: core.slice(1), trail}
  if (staysLast(last, core)) return {lead, core: core.slice(0, -1), trail: [last, ...trail]}
  return null
}

const staysFirst = (part: Inline, core: readonly Inline[]): boolean =>
  (part.type === 'ph' && edgeKinds.has(part.kind)) ||
  (part.type === 'sc' && !core.some((other) => other.type === 'ec' && other.id === part.id))

const staysLast = (part: Inline, core: readonly Inline[]): boolean =>
  (part.type === 'ph' && edgeKinds.has(part.kind)) ||
  (part.type === 'ec' && !core.some((other) => other.type === 'sc' && other.id === part.id))

function cutSpace(part: Inline, at: 'start' | 'end'): readonly [Inline | null, readonly Inline[]] {
  if (part.type !== 'text') return [null, [part]]
  const rest = at === 'start' ? part.value.trimStart() : part.value.trimEnd()
  if (rest === part.value) return [null, [part]]
  const size = part.value.length - rest.length
  const space = at === 'start' ? part.value.slice(0, size) : part.value.slice(-size)
  return [{type: 'text', value: space}, rest === '' ? [] : [{type: 'text', value: rest}]]
}
