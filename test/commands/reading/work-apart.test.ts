import {setImmediate} from 'node:timers/promises'
import {describe, expect, jest, test} from '@jest/globals'
import {workApart} from '../../../src/commands/reading/work-apart.js'
import {works} from '../../../src/commands/reading/works.js'
import {understand} from '../../../src/commands/understand.js'
import type {Original} from '../../../src/document/read-original.js'

// A thread that reads loads its modules anew.
jest.setTimeout(60_000)

const notes = Array.from({length: 600}, (_, n) => `Le point ${String(n)} est adopté[^${String(n)}].`)
const text = [
  '---\nreference: 2026-7\n---\n\n# Le titre',
  ...notes,
  ...notes.map((_, n) => `[^${String(n)}]: Note ${String(n)}.`),
].join('\n\n')
const original: Original = {text, format: 'markdown', dropped: [], images: []}

describe('a long text', () => {
  test('is understood in a thread as it is here, and others are served meanwhile', async () => {
    expect(text.length).toBeGreaterThan(20_000)
    let done = false
    const asked = understand(new TextEncoder().encode(text), 'a.md').finally(() => (done = true))
    for (let turn = 0; turn < 20; turn += 1) await setImmediate()
    expect(done).toBe(false)
    const {title, fields, blocks, html} = await asked
    expect({title, fields, blocks}).toEqual({
      title: 'Le titre',
      fields: {reference: '2026-7'},
      blocks: {title: 1, paragraph: 600, footnote: 600},
    })
    expect(html).toBe(works.understand(original).understood.html)
  })

  test('is refused from the thread as from here', async () => {
    const broken = {...original, text: `---\na: [\n---\n${text}`}
    await expect(workApart('understand', broken, broken.text.length)).rejects.toMatchObject({
      code: 'front_matter_invalid',
    })
    expect(() => works.understand(broken)).toThrow(expect.objectContaining({code: 'front_matter_invalid'}))
  })

  test('is given up when it takes too long', async () => {
    await expect(workApart('understand', original, text.length, 1)).rejects.toMatchObject({
      code: 'document_too_dense',
      detail: {reason: 'too_long'},
    })
  })
})
