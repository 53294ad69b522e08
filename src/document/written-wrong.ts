import type {Inline} from '../model/inline.js'
import type {Cut} from './cut.js'
import {changed, type Filling, type Placed} from './fill.js'

/** Tell whether a written hole reads back as something else than what was written; `cut` is what stands there. */
export function writtenWrong({hole, start, end}: Placed, cut: Cut | undefined, filling: Filling): boolean {
  const content = changed(hole, filling) ?? hole.content
  if (!cut) return content.length > 0
  // A changed label is followed by the suffix that keeps its reference.
  if (cut.start !== start || (cut.end !== end && cut.end !== end - hole.suffix.length)) return true
  return signature(cut.content) !== signature(content) || innerOf(cut) !== innerWanted(hole, filling)
}

/** Say what a reader would see: texts, and codes by kind and order. Bytes may differ where a code holds units. */
function signature(content: readonly Inline[]): string {
  const parts = content.filter((part) => part.type !== 'text' || part.value.trim() !== '')
  return JSON.stringify(parts.map(essence))
}

function essence(part: Inline): unknown {
  if (part.type === 'text') return part.value.replace(/\s+/g, ' ').trim()
  if (part.kind === 'html') return part.data
  if (part.kind === 'autolink') return part.data.replace(/^<|>$/g, '')
  if (part.type === 'ph' && part.kind !== 'image' && part.kind !== 'break') return [part.kind, part.data]
  return [part.type, part.kind]
}

const innerOf = (cut: Cut): string =>
  JSON.stringify(cut.inner.flatMap(({cuts}) => cuts.map((each) => textOf(each.content))).sort())

function innerWanted(hole: Placed['hole'], filling: Filling): string {
  const holes = hole.inner.flatMap(({parts}) => parts.filter((part) => typeof part !== 'string'))
  const texts = holes.map((each) => textOf(changed(each, filling) ?? each.content))
  return JSON.stringify(texts.filter((text) => text !== '').sort())
}

const textOf = (content: readonly Inline[]): string =>
  content
    .map((part) => (part.type === 'text' ? part.value : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
