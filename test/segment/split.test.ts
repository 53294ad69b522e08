import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {facts} from '../../locales/index.js'
import type {EndCode, Inline, Placeholder, PlaceholderKind, StartCode} from '../../src/model/inline.js'
import {textContent} from '../../src/model/inline.js'
import {locales} from '../../src/model/locale.js'
import {join, split, splitText} from '../../src/segment/split.js'

const text = (value: string): Inline => ({type: 'text', value})
const sc = (id: string): StartCode => ({type: 'sc', id, kind: 'strong', data: '**'})
const ec = (id: string): EndCode => ({type: 'ec', id, kind: 'strong', data: '**'})
const ph = (id: string, kind: PlaceholderKind, data: string, equiv = ''): Placeholder => ({
  type: 'ph',
  id,
  kind,
  data,
  equiv,
})
const fr = (...content: Inline[]) => split(content, facts.fr.segmentation)

describe('split puts codes where they belong', () => {
  test('white space between two sentences belongs to neither', () => {
    expect(split(textContent('Un. \u00a0Deux. '), facts.fr.segmentation)).toEqual([
      {source: [text('Un.')], space: ' \u00a0'},
      {source: [text('Deux.')], space: ' '},
    ])
  })
  test('an end sticks to the left, a start to the right, white space between them to neither', () => {
    expect(fr(sc('1'), text('Un.'), ec('1'), text(' '), sc('2'), text('Deux.'), ec('2'))).toEqual([
      {source: [sc('1'), text('Un.'), ec('1')], space: ' '},
      {source: [sc('2'), text('Deux.'), ec('2')], space: ''},
    ])
  })
  test('a sentence that ends inside a pair holds one half of it', () => {
    expect(fr(sc('1'), text('Un. Deux.'), ec('1'))).toEqual([
      {source: [sc('1'), text('Un.')], space: ' '},
      {source: [text('Deux.'), ec('1')], space: ''},
    ])
  })
  test('white space in front of an end stays with it', () => {
    expect(fr(sc('1'), text('Un. '), ec('1'), text('Deux.'))).toEqual([
      {source: [sc('1'), text('Un. '), ec('1')], space: ''},
      {source: [text('Deux.')], space: ''},
    ])
  })
  test('a footnote reference stays with the sentence it follows', () => {
    const note = ph('1', 'footnote', '[^1]')
    expect(fr(text('Un.'), note, text(' Deux.'))).toEqual([
      {source: [text('Un.'), note], space: ' '},
      {source: [text('Deux.')], space: ''},
    ])
  })
  test('a hard break is white space: alone it ends nothing, after a full stop it stays on the left', () => {
    const line = ph('1', 'break', '\\\n')
    expect(fr(text('Fait à Rabat,'), line, text('le 3 mai'))).toEqual([
      {source: [text('Fait à Rabat,'), line, text('le 3 mai')], space: ''},
    ])
    expect(fr(text('Un.'), line, text('Deux.'))).toEqual([
      {source: [text('Un.'), line], space: ''},
      {source: [text('Deux.')], space: ''},
    ])
  })
  test('an image opens the sentence it stands in front of', () => {
    const image = ph('1', 'image', '![](a.png)')
    expect(fr(text('Un. '), image, text(' Deux.'))).toEqual([
      {source: [text('Un.')], space: ' '},
      {source: [image, text(' Deux.')], space: ''},
    ])
  })
  test('full stops inside code and addresses count for nothing', () => {
    const address = ph('1', 'autolink', '<https://a.b/C. D>', 'https://a.b/C. D')
    expect(fr(text('Voir '), address, text('. Deux.'))).toEqual([
      {source: [text('Voir '), address, text('.')], space: ' '},
      {source: [text('Deux.')], space: ''},
    ])
  })
  test('codes do not hide an abbreviation', () => {
    expect(fr(sc('1'), text('M.'), ec('1'), text(' Bourita.'))).toHaveLength(1)
  })
  test('an empty pair between sentences goes to the right, whole', () => {
    expect(fr(text('Un. '), sc('1'), ec('1'), text('Deux.'))).toEqual([
      {source: [text('Un.')], space: ' '},
      {source: [sc('1'), ec('1'), text('Deux.')], space: ''},
    ])
  })
  test('what has no text is one piece, and nothing is none', () => {
    expect(fr(ph('1', 'image', '![](a.png)'))).toEqual([
      {source: [ph('1', 'image', '![](a.png)')], space: ''},
    ])
    expect(fr(text(' '))).toEqual([{source: [], space: ' '}])
    expect(fr()).toEqual([])
  })
})

const words = {
  fr: [
    'M.',
    'Bourita',
    'Le',
    'roi',
    'art.',
    '5',
    '«\u00a0Oui.\u00a0»',
    'Fin.',
    '…',
    'n°',
    'Vraiment ?',
    '2.',
  ],
  ar: ['د.', 'أحمد', 'وقال', 'الوزير.', 'ق.م.', '٥', '«نعم.»', 'هل؟', '…', 'معا.ونحن', 'U.S.', 'هـ.'],
  en: ['Mr.', 'Smith', 'The', 'king', 'U.S.', '5', '"Yes."', 'End.', '…', 'No.', 'Really?', 'p.m.'],
}
const kinds = ['code', 'image', 'break', 'autolink', 'html', 'footnote', 'entity'] as const

const inlines = (pool: readonly string[]): fc.Arbitrary<readonly Inline[]> =>
  fc.array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .array(fc.constantFrom(...pool, ' ', ' ', ' ', '\n'), {maxLength: 8})
          .map((all) => text(all.join(''))),
      },
      {weight: 1, arbitrary: fc.string().map(text)},
      {weight: 1, arbitrary: fc.nat(9).map((id) => sc(`${id}`))},
      {weight: 1, arbitrary: fc.nat(9).map((id) => ec(`${id}`))},
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...kinds), fc.constantFrom('', '…', '\u00a0', 'A. B'))
          .map(([kind, equiv]) => ph('p', kind, '`x`', equiv)),
      },
    ),
    {maxLength: 12},
  )

describe.each(locales)('laws: %s', (locale) => {
  const rules = facts[locale].segmentation
  test('join(split(u)) = u', () => {
    fc.assert(
      fc.property(inlines(words[locale]), (parts) => {
        const content = join([{source: parts, space: ''}])
        expect(join(split(content, rules))).toEqual(content)
      }),
      {numRuns: 1000},
    )
  })
  test('no piece is empty, and space is white', () => {
    fc.assert(
      fc.property(inlines(words[locale]), (parts) => {
        const pieces = split(join([{source: parts, space: ''}]), rules)
        expect(pieces.slice(0, -1).every((piece) => piece.source.length > 0)).toBe(true)
        expect(pieces.every((piece) => /^[\s\u0085]*$/.test(piece.space))).toBe(true)
      }),
    )
  })
  test('codes that only mark text up move no boundary', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words[locale], ' ', ' '), {maxLength: 14}),
        fc.nat(),
        (all, at) => {
          const whole = all.join('')
          const place = whole === '' ? 0 : at % whole.length
          const content = [text(whole.slice(0, place)), sc('1'), text(whole.slice(place)), ec('1')]
          const plain = split(textContent(whole), rules).map((piece) => join([{...piece, space: ''}]))
          const marked = split(content, rules).map((piece) =>
            join([{...piece, space: ''}]).filter((part) => part.type === 'text'),
          )
          expect(marked.length).toBe(Math.max(1, plain.length))
        },
      ),
    )
  })
})

test('splitText gives the offsets where sentences begin', () => {
  expect(splitText('Un. Deux.  Trois.', facts.fr.segmentation)).toEqual([4, 11])
})
