import {expect, test} from '@jest/globals'
import {pairParagraphs} from '../../src/render/page/pair-paragraphs.js'

const of = (text: string) => ({text, format: 'markdown'}) as const

test('what changed is paired as readers see it: cells, items and paragraphs, without the signs of Markdown', () => {
  const before = of(
    '# العنوان\n\n| السنة | العدد |\n| --- | ---: |\n| 2026 | 15 300 |\n\n- **أول** بند\n- ثان\n',
  )
  const after = of(
    '# العنوان\n\n| السنة | العدد |\n| --- | ---: |\n| 2026 | 15 400 |\n\n- **أول** بند جديد\n',
  )
  expect(pairParagraphs(before, after)).toEqual([
    ['15 300', '15 400'],
    ['أول بند', 'أول بند جديد'],
    ['ثان', ''],
  ])
})

test('of front matter the title counts, and what readers see', () => {
  const before = of('---\ntitle: Réunion\nsummary: Un\ncontact: 05 37 00 00 01\n---\nTexte.\n')
  const after = of('---\ntitle: Réunions\nsummary: Deux\ncontact: 05 37 00 00 02\n---\nTexte.\n')
  expect(pairParagraphs(before, after)).toEqual([
    ['Réunion', 'Réunions'],
    ['05 37 00 00 01', '05 37 00 00 02'],
  ])
})

test('equal texts have nothing that changed', () => {
  expect(pairParagraphs(of('Un.\n\nDeux.\n'), of('Un.\n\nDeux.\n'))).toEqual([])
})

test('a link that leads elsewhere is a change', () => {
  const before = of('انظر [النص](https://a.example/2026-114) كاملا.\n\nVoir [ici](https://b.example).\n')
  const after = of('انظر [النص](https://a.example/2026-115) كاملا.\n\nVoir [ici](https://b.example).\n')
  expect(pairParagraphs(before, after)).toEqual([
    ['انظر النص (https://a.example/2026-114) كاملا.', 'انظر النص (https://a.example/2026-115) كاملا.'],
  ])
})

test('an address that the words of its link say is not said twice', () => {
  const before = of('[www.gouv.ma](http://www.gouv.ma/) [a@b.example](mailto:a@b.example) un\n')
  const after = of('[www.gouv.ma](http://www.gouv.ma/) [a@b.example](mailto:a@b.example) deux\n')
  expect(pairParagraphs(before, after)).toEqual([
    ['www.gouv.ma a@b.example un', 'www.gouv.ma a@b.example deux'],
  ])
})
