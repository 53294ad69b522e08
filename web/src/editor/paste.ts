import {Fragment, Slice, type Node} from 'prosemirror-model'
import type {CodeView} from '../api/wire.js'
import {schema} from './schema.js'

/** Characters that no target holds: controls, and what word processors leave behind. */
const unwanted = /[\u0000-\u001f\u007f\ufffc\ufeff]+/g

/** Make pasted text fit for one line. */
export const cleanText = (text: string): string => text.replace(/[\r\n\t]+/g, ' ').replace(unwanted, '')

/** Keep of what is pasted its text on one line, and of its codes those of this segment's source that are not there yet. */
export function filterPaste(slice: Slice, codes: readonly CodeView[], doc: Node): Slice {
  const there = new Set<string>()
  doc.descendants((node) => void (node.type.name === 'code' && there.add(keyOf(node))))
  const allowed = new Set(codes.map(({type, id}) => `${type} ${id}`))
  const nodes: Node[] = []
  slice.content.descendants((node) => {
    if (node.isText) {
      const text = cleanText(node.text ?? '')
      if (text !== '') nodes.push(schema.text(text))
    } else if (node.type.name === 'code') {
      const key = keyOf(node)
      if (!allowed.has(key) || there.has(key)) return
      there.add(key)
      nodes.push(node)
    }
  })
  return new Slice(Fragment.from(nodes), 0, 0)
}

const keyOf = (node: Node): string => `${String(node.attrs['type'])} ${String(node.attrs['id'])}`
