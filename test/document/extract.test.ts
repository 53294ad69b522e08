import {write} from '../../src/document/write.js'
import {describe, expect, test} from '@jest/globals'
import {extract, merge} from '../../src/document/extract.js'
import {plainText, textContent} from '../../src/model/inline.js'

const markdown = (source: string) => extract(source, 'markdown')

describe('extract', () => {
  test('cuts text and codes', () => {
    const {units} = markdown('# Titre\n\nVoir **le [décret](x "Titre du lien")** et `A/1`.\nFin\n')
    expect(units).toEqual([
      {id: 'u1', kind: 'title', depth: 1, name: '', content: [{type: 'text', value: 'Titre'}]},
      {
        id: 'u2',
        kind: 'paragraph',
        depth: 0,
        name: '',
        content: [
          {type: 'text', value: 'Voir '},
          {type: 'sc', id: '1', kind: 'strong', data: '**'},
          {type: 'text', value: 'le '},
          {type: 'sc', id: '2', kind: 'link', data: '['},
          {type: 'text', value: 'décret'},
          {type: 'ec', id: '2', kind: 'link', data: '](x "Titre du lien")'},
          {type: 'ec', id: '1', kind: 'strong', data: '**'},
          {type: 'text', value: ' et '},
          {type: 'ph', id: '3', kind: 'code', data: '`A/1`', equiv: 'A/1'},
          {type: 'text', value: '. Fin'},
        ],
      },
      {id: 'u3', kind: 'link-title', depth: 0, name: '', content: [{type: 'text', value: 'Titre du lien'}]},
    ])
  })
  test('names what each block is', () => {
    const source =
      '---\ntitle: Communiqué\nsummary: Bref\nref: A/1\n---\n\n# Un\n\n- a\n  - b\n\n> c\n\n| d | e |\n|---|---|\n| f | g |\n\n![h](i)\n\nk[^1]\n\n[^1]: l\n'
    const {units, fields} = markdown(source)
    expect(units.map(({kind, depth, name, content}) => [kind, depth, name, plainText(content)])).toEqual([
      ['title', 0, 'title', 'Communiqué'],
      ['front-matter', 0, 'summary', 'Bref'],
      ['heading', 1, '', 'Un'],
      ['list-item', 1, '', 'a'],
      ['list-item', 2, '', 'b'],
      ['quotation', 0, '', 'c'],
      ['table-cell', 0, '0', 'd'],
      ['table-cell', 0, '1', 'e'],
      ['table-cell', 0, '0', 'f'],
      ['table-cell', 0, '1', 'g'],
      ['image-alt', 0, '', 'h'],
      ['paragraph', 0, '', 'k'],
      ['footnote', 0, '', 'l'],
    ])
    expect(fields).toEqual({ref: 'A/1'})
  })
})

describe('merge', () => {
  test.each([
    ['nothing', ''],
    ['a mark of byte order', '\uFEFF---\r\ntitle: x\r\n---\r\n# a'],
    ['CRLF in a quotation', '> un\r\n> deux  \r\n> trois\r\n'],
    ['tabs', '-\tun\n\n\tdeux\n>\ttrois'],
    ['guarded blanks', '**gras&#x20;**suite &nbsp;;'],
    ['references', '[a] ![b] [c][] ![d][]\n\n[a]: x\n[b]: y\n[c]: z "t"\n[d]: w'],
  ])('gives back %s', (_, source) => {
    expect(merge(extract(source, 'markdown').skeleton, new Map())).toBe(source)
    expect(merge(extract(source, 'text').skeleton, new Map())).toBe(source)
  })
  test('a shortcut reference keeps its label', () => {
    const source = 'Voir [texte] ![sceau] ![plan][].\n\n[texte]: x\n[sceau]: y\n[plan]: z\n'
    const {skeleton, units} = markdown(source)
    const contents = new Map(
      units.map((unit) => [
        unit.id,
        unit.content.map((part) =>
          part.type === 'text' ? {...part, value: part.value.toUpperCase()} : part,
        ),
      ]),
    )
    expect(merge(skeleton, contents)).toBe(
      'VOIR [TEXTE][texte] ![SCEAU][sceau] ![PLAN][plan].\n\n[texte]: x\n[sceau]: y\n[plan]: z\n',
    )
  })
})

test('a list of plain values is one field of data', () => {
  const text = '---\nsignoff:\n  - أمينة\n  - Salma B.\nwhen: [1, 2]\nwho:\n  - name: A\n---\nTexte.\n'
  expect(extract(text, 'markdown').fields).toEqual({signoff: 'أمينة, Salma B.', when: '1, 2'})
})

test('fields in fields and items of lists are translated when they are named', () => {
  const text = `---
title: Avis
contact:
  role: Porte-parole
  phone: 05
tags: [santé, "eau"]
signatories:
  - name: A. B.
    title: Ministre
  - title: 'Directrice'
---
Texte.
`
  const translatableFields = ['title', 'contact.role', 'tags', 'signatories.title']
  const {units, fields, skeleton} = extract(text, 'markdown', {translatableFields})
  const matter = units.filter(({kind}) => kind === 'title' || kind === 'front-matter')
  expect(matter.map(({name, content}) => [name, plainText(content)])).toEqual([
    ['title', 'Avis'],
    ['contact.role', 'Porte-parole'],
    ['tags', 'santé'],
    ['tags', 'eau'],
    ['signatories.title', 'Ministre'],
    ['signatories.title', 'Directrice'],
  ])
  expect(fields).toEqual({})
  const said = new Map(matter.map(({id}, index) => [id, textContent(`قول ${index}: «أ», #`)]))
  const {text: written, problems} = write(skeleton, said)
  expect(problems).toEqual([])
  expect(written.split('\n').slice(0, 10)).toEqual([
    '---',
    'title: "قول 0: «أ», #"',
    'contact:',
    '  role: "قول 1: «أ», #"',
    '  phone: 05',
    'tags: ["قول 2: «أ», #", "قول 3: «أ», #"]',
    'signatories:',
    '  - name: A. B.',
    '    title: "قول 4: «أ», #"',
    "  - title: 'قول 5: «أ», #'",
  ])
})
