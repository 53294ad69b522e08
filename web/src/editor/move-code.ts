import type {Node} from 'prosemirror-model'
import {TextSelection, type EditorState, type Transaction} from 'prosemirror-state'

/**
 * Move the code beside the caret (the one before it, else the one after) to the next edge of a word, or over the next
 * code: forward in the text for 1, back for −1. Null when no code is there, or it cannot go further.
 */
export function moveCode({doc, selection, tr}: EditorState, by: 1 | -1): Transaction | null {
  const {nodeBefore, nodeAfter, pos} = doc.resolve(selection.head)
  const at = nodeBefore?.type.name === 'code' ? pos - 1 : nodeAfter?.type.name === 'code' ? pos : null
  const code = at === null ? null : doc.nodeAt(at)
  if (at === null || code === null) return null
  const rest = tr.delete(at, at + 1)
  const to = nextStop(rest.doc, at, by)
  if (to === at) return null
  rest.insert(to, code)
  return rest.setSelection(TextSelection.create(rest.doc, to + 1)).scrollIntoView()
}

const isSpace = /\s/u

/** Find the next place where a code may stand: an edge of a word, either side of a code, an end of the text. */
function nextStop(doc: Node, from: number, by: 1 | -1): number {
  const end = doc.content.size
  for (let at = from + by; at > 0 && at < end; at += by) {
    const [before, after] = [sign(doc, at - 1), sign(doc, at)]
    if (before === null || after === null || isSpace.test(before) !== isSpace.test(after)) return at
  }
  return by > 0 ? end : 0
}

/** Give the character at a position; null for a code. */
const sign = (doc: Node, at: number): string | null =>
  doc.nodeAt(at)?.isText ? doc.textBetween(at, at + 1) : null
