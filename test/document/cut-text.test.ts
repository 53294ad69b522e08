import {describe, expect, test} from '@jest/globals'
import {extract, merge} from '../../src/document/extract.js'
import {writeMarkup} from '../../src/document/markup.js'

const read = (source: string) =>
  extract(source, 'text').units.map(({kind, content}) => [kind, writeMarkup(content)])

describe('plain text as it comes by e-mail', () => {
  test('the first block is the title, blank lines part paragraphs', () => {
    expect(read('\n  بيان\n\nالفقرة الأولى\n \nالثانية\n')).toEqual([
      ['title', 'بيان'],
      ['paragraph', 'الفقرة الأولى'],
      ['paragraph', 'الثانية'],
    ])
  })
  test('a line wrapped by the mail program is no break', () => {
    expect(
      read(
        'Communiqué\n\nLe Premier ministre a reçu ce matin le Secrétaire général de l’Orga-\nnisation, avec lequel il s’est entretenu des questions régionales et\ninternationales.\n',
      ),
    ).toEqual([
      ['title', 'Communiqué'],
      [
        'paragraph',
        'Le Premier ministre a reçu ce matin le Secrétaire général de l’Orga- nisation, avec lequel il s’est entretenu des questions régionales et internationales.',
      ],
    ])
  })
  test('an address keeps its lines, a list its items', () => {
    expect(read('Titre\n\nCabinet\nRabat\n\n- un\n- deux\n').slice(1)).toEqual([
      ['paragraph', 'Cabinet<x id="1"/>Rabat'],
      ['paragraph', '- un<x id="1"/>- deux'],
    ])
  })
  test('addresses are codes, marks and no-break spaces are text', () => {
    expect(read('«\u00A0Voir\u00A0» https://a.example/b?c=d. Écrire à x@y.example\u00A0!')).toEqual([
      ['title', '«\u00A0Voir\u00A0» <x id="1"/>. Écrire à <x id="2"/>\u00A0!'],
    ])
  })
  test('a changed paragraph leaves the others as they are', () => {
    const {skeleton} = extract('Un\r\n\r\n\tdeux  \r\ntrois', 'text')
    expect(merge(skeleton, new Map([['u1', [{type: 'text', value: 'A\nB'}]]]))).toBe(
      'A B\r\n\r\n\tdeux  \r\ntrois',
    )
  })
})
