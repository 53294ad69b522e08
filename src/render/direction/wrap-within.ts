import type {Element, ElementContent} from 'hast'
import {isOpaque, lengthOf} from './flat.js'
import type {Phrase} from './phrase.js'

type Make = (phrase: Phrase, children: ElementContent[]) => Element

/**
 * Wrap, in one pass, every phrase that stands within one text node and overlaps no other; give the others back. Most
 * phrases are so, and a paragraph of thousands stays quick.
 */
export function wrapWithin(
  nodes: readonly ElementContent[],
  phrases: readonly Phrase[],
  make: Make,
): {readonly nodes: ElementContent[]; readonly rest: readonly Phrase[]} {
  if (phrases.length === 0) return {nodes: [...nodes], rest: []}
  const alone = phrases.filter(
    (one, index) => !overlaps(one, phrases[index - 1]) && !overlaps(one, phrases[index + 1]),
  )
  const done = new Set<Phrase>()
  let at = 0
  let next = 0
  const visit = (node: ElementContent): ElementContent[] => {
    if (node.type === 'element' && !isOpaque(node)) return [{...node, children: node.children.flatMap(visit)}]
    const start = at
    at += lengthOf(node)
    if (node.type !== 'text') return [node]
    const inside: Phrase[] = []
    for (let one = alone[next]; one !== undefined && one.start < at; one = alone[(next += 1)])
      if (one.start >= start && one.end <= at) inside.push(one)
    for (const one of inside) done.add(one)
    return pieces(node.value, start, inside, make)
  }
  const wrapped = nodes.flatMap(visit)
  return {nodes: wrapped, rest: phrases.filter((one) => !done.has(one))}
}

const overlaps = (one: Phrase, other: Phrase | undefined): boolean =>
  other !== undefined && one.start < other.end && other.start < one.end

function pieces(value: string, start: number, inside: readonly Phrase[], make: Make): ElementContent[] {
  const out: ElementContent[] = []
  const text = (from: number, to: number) => {
    if (from < to) out.push({type: 'text', value: value.slice(from, to)})
  }
  let from = 0
  for (const one of inside) {
    text(from, one.start - start)
    out.push(make(one, [{type: 'text', value: value.slice(one.start - start, one.end - start)}]))
    from = one.end - start
  }
  text(from, value.length)
  return out
}
