import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {textContent} from '../../src/model/inline.js'
import {align, type Alignable} from '../../src/revise/align.js'

const text = (...lines: string[]): readonly Alignable[] =>
  lines.map((line, index) => ({id: `s${index + 1}`, source: textContent(line)}))

const told = (before: readonly Alignable[], after: readonly Alignable[]) => {
  const {segments, gone} = align(before, after)
  return [...segments.map(({fate, previous, similarity}) => [fate, previous, similarity]), gone]
}

const first = 'Le Conseil de gouvernement s’est réuni jeudi à Rabat.'
const second = 'Il a adopté deux projets de décret relatifs à la justice.'
const third = 'La prochaine réunion se tiendra le 12 mars 2026.'

describe('align', () => {
  test('what stays, what is edited, what is new and what is gone', () => {
    expect(
      told(
        text(first, second, third),
        text(first, 'Il a adopté trois projets de décret relatifs à la justice.', 'Un communiqué suivra.'),
      ),
    ).toEqual([['unchanged', 's1', 100], ['edited', 's2', 91], ['new', null, 0], ['s3']])
  })

  test('what is moved is told from what stays around it', () => {
    expect(told(text(first, second, third), text(third, first, second))).toEqual([
      ['moved', 's3', 100],
      ['unchanged', 's1', 100],
      ['unchanged', 's2', 100],
      [],
    ])
  })

  test('of repeated sentences the one that was dropped is gone, the others stay', () => {
    expect(
      told(text('Merci.', first, 'Merci.', second, 'Merci.'), text('Merci.', first, second, 'Merci.')),
    ).toEqual([
      ['unchanged', 's1', 100],
      ['unchanged', 's2', 100],
      ['unchanged', 's4', 100],
      ['unchanged', 's5', 100],
      ['s3'],
    ])
  })

  test('a sentence rewritten where it stood is edited, the same words elsewhere are not enough', () => {
    const rewritten = 'Il a adopté trois projets et examiné deux conventions relatives à la justice.'
    expect(told(text(first, second, third), text(first, rewritten, third))[1]).toEqual(['edited', 's2', 57])
    expect(told(text(first, second, third), text(first, third, rewritten))[2]).toEqual(['new', null, 0])
  })

  test('a link that leads elsewhere is an edit; a code that is written otherwise is none', () => {
    const link = (data: string): readonly Alignable[] => [
      {
        id: 's1',
        source: [
          {type: 'text', value: 'Voir '},
          {type: 'sc', id: '1', kind: 'link', data: '['},
          {type: 'text', value: 'le décret'},
          {type: 'ec', id: '1', kind: 'link', data},
        ],
      },
    ]
    const strong = (data: string): readonly Alignable[] => [
      {
        id: 's1',
        source: [
          {type: 'sc', id: '1', kind: 'strong', data},
          {type: 'text', value: 'le décret'},
          {type: 'ec', id: '1', kind: 'strong', data},
        ],
      },
    ]
    expect(told(link('](a)'), link('](b)'))[0]).toEqual(['edited', 's1', 99])
    expect(told(strong('**'), strong('__'))[0]).toEqual(['unchanged', 's1', 100])
  })

  test('nothing before, nothing after', () => {
    expect(align([], text(first)).segments.map(({fate}) => fate)).toEqual(['new'])
    expect(align(text(first), [])).toEqual({segments: [], gone: ['s1']})
  })
})

describe('laws of align', () => {
  const sentence = fc
    .array(fc.constantFrom('le', 'ministre', 'وزير', 'العدل', 'court', 'the', '2026', 'a'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((words) => words.join(' '))
  const revision = fc.array(sentence, {maxLength: 30}).map((lines) => text(...lines))

  test('every old segment becomes one new one or is gone', () => {
    fc.assert(
      fc.property(revision, revision, (before, after) => {
        const {segments, gone} = align(before, after)
        const kept = segments.flatMap(({previous}) => previous ?? [])
        expect([...kept, ...gone].sort()).toEqual(before.map(({id}) => id).sort())
        expect(segments.map(({id}) => id)).toEqual(after.map(({id}) => id))
        for (const {fate, previous} of segments) expect(previous === null).toBe(fate === 'new')
      }),
    )
  })

  test('a text is unchanged against itself', () => {
    fc.assert(
      fc.property(revision, (lines) => {
        expect(
          align(lines, lines).segments.every(
            ({id, fate, previous}) => fate === 'unchanged' && previous === id,
          ),
        ).toBe(true)
      }),
    )
  })

  test('leaving lines out leaves the others unchanged', () => {
    fc.assert(
      fc.property(revision, fc.infiniteStream(fc.boolean()), (lines, keep) => {
        const left = lines.filter(() => keep.next().value)
        expect(align(lines, left).segments.map(({fate}) => fate)).toEqual(left.map(() => 'unchanged'))
        expect(align(left, lines).segments.filter(({fate}) => fate === 'unchanged')).toHaveLength(left.length)
      }),
    )
  })

  test('unchanged segments keep their order, and equal text is never edited', () => {
    fc.assert(
      fc.property(revision, revision, (before, after) => {
        const order = new Map(before.map(({id}, index) => [id, index]))
        const {segments} = align(before, after)
        const kept = segments
          .filter(({fate}) => fate === 'unchanged')
          .map(({previous}) => order.get(previous ?? '') ?? -1)
        expect(kept).toEqual([...kept].sort((a, b) => a - b))
        segments.forEach(({fate, previous}, index) => {
          const same =
            JSON.stringify(before[order.get(previous ?? '') ?? -1]?.source) ===
            JSON.stringify(after[index]?.source)
          if (fate === 'unchanged' || fate === 'moved') expect(same).toBe(true)
          if (fate === 'edited') expect(same).toBe(false)
        })
      }),
    )
  })
})
