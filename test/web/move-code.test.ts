import {describe, expect, test} from '@jest/globals'
import {EditorState, TextSelection} from 'prosemirror-state'
import {moveCode} from '../../web/src/editor/move-code.js'
import {docOf, markupOf} from '../../web/src/editor/schema.js'

/** Put the caret at `at`, move the code beside it so many times, and write what stands there. */
function moved(markup: string, at: number, ...by: readonly (1 | -1)[]): string | null {
  const doc = docOf(markup)
  let state = EditorState.create({doc, selection: TextSelection.create(doc, at)})
  for (const one of by) {
    const change = moveCode(state, one)
    if (!change) return null
    state = state.apply(change)
  }
  return markupOf(state.doc)
}

describe('a code beside the caret', () => {
  test('goes from one edge of a word to the next, and over another code', () => {
    expect(moved('<x id="1"/>le conseil', 1, 1)).toBe('le<x id="1"/> conseil')
    expect(moved('<x id="1"/>le conseil', 1, 1, 1)).toBe('le <x id="1"/>conseil')
    expect(moved('ندوة<x id="1"/><x id="2"/>', 5, 1)).toBe('ندوة<x id="2"/><x id="1"/>')
    expect(moved('le conseil<x id="1"/>', 11, -1)).toBe('le <x id="1"/>conseil')
  })

  test('comes back where it was', () => {
    expect(moved('le <x id="1"/>conseil', 4, 1, -1)).toBe('le <x id="1"/>conseil')
  })

  test('stays where there is none, and at the ends', () => {
    expect(moved('le conseil', 3, 1)).toBe(null)
    expect(moved('<x id="1"/>le', 1, -1)).toBe(null)
    expect(moved('le<x id="1"/>', 3, 1)).toBe(null)
  })
})
