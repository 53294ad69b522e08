import type {Inline} from '../../src/model/inline.js'

const tag = /(<g id="\d+">|<\/g>|<x id="\d+"\/>)/

/** Read a case's text: `<g id="1">…</g>` is a paired code, `<x id="2"/>` a placeholder, in whatever order they stand. */
export function contentOf(text: string): readonly Inline[] {
  const open: string[] = []
  return text
    .split(tag)
    .filter((part) => part !== '')
    .map((part): Inline => {
      const id = /id="(\d+)"/.exec(part)?.[1] ?? ''
      if (!tag.test(part)) return {type: 'text', value: part}
      if (part.startsWith('<x')) return {type: 'ph', id, kind: 'footnote', data: '[^1]', equiv: ''}
      if (part === '</g>') return {type: 'ec', id: open.pop() ?? '1', kind: 'strong', data: '**'}
      open.push(id)
      return {type: 'sc', id, kind: 'strong', data: '**'}
    })
}
