import {describe, expect, test} from '@jest/globals'
import {facts} from '../../locales/index.js'
import type {Unit, UnitKind} from '../../src/model/document.js'
import {textContent} from '../../src/model/inline.js'
import {segment} from '../../src/segment/segment.js'

const unit = (id: string, kind: UnitKind, text: string): Unit => ({
  id,
  kind,
  depth: 0,
  name: '',
  content: textContent(text),
})

describe('segment', () => {
  test('ids count within the unit', () => {
    expect(
      segment([unit('u1', 'title', 'Visite'), unit('u2', 'paragraph', 'Un. Deux.')], facts.fr.segmentation),
    ).toEqual([
      {id: 'u1s1', unit: 'u1', source: textContent('Visite'), space: ''},
      {id: 'u2s1', unit: 'u2', source: textContent('Un.'), space: ' '},
      {id: 'u2s2', unit: 'u2', source: textContent('Deux.'), space: ''},
    ])
  })
  test('a label is one segment', () => {
    const ids = segment(
      [unit('u1', 'heading', 'Sahara marocain. La Finlande salue le plan')],
      facts.fr.segmentation,
    )
    expect(ids.map(({id}) => id)).toEqual(['u1s1'])
  })
  test('a label that ends as sentences do is split as they are', () => {
    const ids = segment(
      [unit('u1', 'front-matter', 'Le Roi a reçu M. Dupont. Il l’a décoré.')],
      facts.fr.segmentation,
    )
    expect(ids.map(({id}) => id)).toEqual(['u1s1', 'u1s2'])
  })
  test('a cell is split as a paragraph is', () => {
    const ids = segment([unit('u1', 'table-cell', 'انتهى الاجتماع. وغادر الوفد')], facts.ar.segmentation)
    expect(ids.map(({id}) => id)).toEqual(['u1s1', 'u1s2'])
  })
  test('a unit of white space is a segment with an empty source', () => {
    expect(segment([unit('u1', 'paragraph', ' ')], facts.en.segmentation)).toEqual([
      {id: 'u1s1', unit: 'u1', source: [], space: ' '},
    ])
  })
})
