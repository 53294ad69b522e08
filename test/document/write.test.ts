import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {pseudo, drawer} from '../../bench/pseudo.js'
import {extract, merge} from '../../src/document/extract.js'
import {write} from '../../src/document/write.js'
import type {Inline} from '../../src/model/inline.js'

/** Write `source` with the first unit's texts replaced in order. */
function translated(source: string, ...texts: readonly string[]): string {
  const {skeleton, units} = extract(source, 'markdown')
  const left = [...texts]
  const contents = new Map(
    units.map((unit) => [
      unit.id,
      unit.content.map((part): Inline =>
        part.type === 'text' ? {...part, value: left.shift() ?? part.value} : part,
      ),
    ]),
  )
  const {text, problems} = write(skeleton, contents)
  expect(problems).toEqual([])
  return text
}

describe('write escapes what its place needs', () => {
  test.each([
    ['a heading mark', 'Un\n', '# Deux', '\\# Deux\n'],
    ['a number', 'Un\n', '1. Deux', '1\\. Deux\n'],
    ['a number in a heading', '# Un\n', '1. Deux #', '# 1. Deux \\#\n'],
    ['a bullet in a list', '- Un\n', '- Deux', '- \\- Deux\n'],
    ['a task mark in a list', '- [ ] Un\n', '[x] Deux', '- [ ] \\[x] Deux\n'],
    ['a pipe in a cell', '| Un |\n|---|\n', 'A | B', '| A \\| B |\n|---|\n'],
    ['a pipe outside', 'Un\n', 'A | B', 'A | B\n'],
    ['words with underscores', 'Un\n', 'un_mot _deux_', 'un_mot \\_deux\\_\n'],
    ['an ampersand', 'Un\n', 'A & B &amp; C', 'A & B \\&amp; C\n'],
    ['less than', 'Un\n', '1 < 2 <b>', '1 < 2 \\<b>\n'],
    ['a backslash at the end', 'Un\n', 'C:\\', 'C:\\\\\n'],
    ['an address', 'Un\n', 'Voir www.example.org', 'Voir www\\.example.org\n'],
    [
      'a no-break space and a mark of direction',
      'Un\n',
      '«\u00A0بيان\u00A0»\u200F',
      '«\u00A0بيان\u00A0»\u200F\n',
    ],
    ['lines', '> Un\n', 'A\nB', '> A B\n'],
    [
      'a title in front matter',
      '---\ntitle: Un\n---\n',
      'Deux: «trois» # 4',
      '---\ntitle: "Deux: «trois» # 4"\n---\n',
    ],
    ['a quoted title', "---\ntitle: 'Un'\n---\n", "L'avis", "---\ntitle: 'L''avis'\n---\n"],
    [
      'a block of text',
      '---\nsummary: |\n  Un\nref: a\n---\n',
      'A\nB',
      '---\nsummary: "A\\nB"\nref: a\n---\n',
    ],
  ])('%s', (_, source, text, expected) => {
    expect(translated(source, text)).toBe(expected)
  })
  test('a line after a hard break begins a line', () => {
    expect(translated('> Un\\\n> deux\n', 'A', '# B')).toBe('> A\\\n> \\# B\n')
    expect(translated('- Un  \n  deux\n', 'A', '+ B')).toBe('- A  \n  \\+ B\n')
  })
  test('emphasis holds beside letters and blanks', () => {
    expect(translated('Le **mot** ici\n', 'و', '«كلمة»', 'هنا')).toBe('&#x648;**«كلمة»**&#x647;نا\n')
    expect(translated('Le **mot** ici\n', 'A ', ' B ', ' C')).toBe('A **&#x20;B&#x20;** C\n')
  })
  test('emphasis in emphasis takes the other mark when letters crowd it', () => {
    expect(translated('*(*foo*)*\n', '(و', '(كلمة)', 'ه)')).toBe(
      '*&#x28;&#x648;_&#x28;كلمة&#x29;_&#x647;&#x29;*\n',
    )
  })
  test('the blank that guards a mark stays, on both edges', () => {
    expect(translated('**&#x20;mot&#x20;**\n', ' B ')).toBe('**&#x20;B&#x20;**\n')
  })
  test('a link’s title and an image’s alternative are written where they stand', () => {
    expect(translated('[a](b "c") ![d](e)\n', 'A', ' ', 'le "C"', '[D]')).toBe(
      '[A](b "le \\"C\\"") ![\\[D\\]](e)\n',
    )
  })
  test('codes may move', () => {
    const {skeleton, units} = extract('*a* `b`\n', 'markdown')
    const [start, text, end, space, code] = units[0]!.content
    const {text: written} = write(skeleton, new Map([['u1', [code!, space!, start!, text!, end!]]]))
    expect(written).toBe('`b` *a*\n')
  })
  test('an unchanged unit keeps its bytes beside a changed one', () => {
    expect(translated('Un\n\n* __deux__ &nbsp;\n', 'Dos')).toBe('Dos\n\n* __deux__ &nbsp;\n')
  })
})

test('what cannot be written is told, with its line', () => {
  const {skeleton} = extract('# Titre\n\nUn\n', 'markdown')
  expect(write(skeleton, new Map([['u2', []]])).problems).toEqual([
    {unit: 'u2', line: 3, reason: 'blocks_changed'},
  ])
})

const words = [
  'Le Premier ministre',
  'يعلن رئيس الوزراء',
  'The Prime Minister',
  '« Non »',
  'أولاً:',
  '1er',
  '\u200F(2)',
]
const pieces = [
  ...words,
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '\n',
  '\n\n',
  '\r\n',
  '  \n',
  '\\\n',
  '*',
  '**',
  '_',
  '`',
  '~~',
  '[',
  ']',
  '(u)',
  '](u "t")',
  '![',
  '<b>',
  '</b>',
  '<https://a.b>',
  'www.a.b',
  'x@a.b',
  '&amp;',
  '&nbsp;',
  '&#x20;',
  '|',
  '|---|',
  '\t',
  '    ',
  '[^1]',
  '[^1]: ',
  '[a]: u',
  '---\n',
  '---\ntitle: "A"\n---\n',
  '```\n',
  '<div>',
  '<!-- c -->',
  '\uFEFF',
  '\u00A0',
  '- [ ] ',
  '===',
  '\\',
  '\u0000',
]
const source = fc.oneof(
  fc.array(fc.constantFrom(...pieces), {maxLength: 40}).map((parts) => parts.join('')),
  fc.string({unit: 'binary', maxLength: 60}),
)

/** Refusals (front matter that does not parse) are no part of a law. */
const extracted = (value: string, format: 'markdown' | 'text') => {
  try {
    return extract(value, format)
  } catch (error) {
    expect(error).toMatchObject({name: 'BayanError'})
    return null
  }
}

test('merge gives the source back', () => {
  fc.assert(
    fc.property(source, fc.constantFrom('markdown' as const, 'text' as const), (value, format) => {
      const made = extracted(value, format)
      if (!made) return
      expect(merge(made.skeleton, new Map())).toBe(value)
      expect(
        merge(made.skeleton, new Map(made.units.map((unit) => [unit.id, structuredClone(unit.content)]))),
      ).toBe(value)
    }),
    {numRuns: 400},
  )
})

test('what is written reads back, or is told', () => {
  fc.assert(
    fc.property(source, fc.integer(), (value, seed) => {
      const made = extracted(value, 'markdown')
      if (!made) return
      const draw = drawer(seed)
      const {text, problems} = write(
        made.skeleton,
        new Map(made.units.map((unit) => [unit.id, pseudo(unit.content, draw)])),
      )
      if (problems.length > 0) return
      const kinds = (of: string) => extract(of, 'markdown').units.map(({kind}) => kind)
      expect(kinds(text)).toEqual(kinds(value))
    }),
    {numRuns: 100},
  )
})
