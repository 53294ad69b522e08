import {describe, expect, test} from '@jest/globals'
import {shownFieldsIn} from '../../src/document/shown-fields.js'

describe('the front matter that readers see', () => {
  test('is what this very text says, in the order of the page', () => {
    const text =
      '---\nsignatory: وزارة العدل\nplace: "الرباط"\nreference: 2026-1\nhijri: \n---\n\n# عنوان\n\n---\n'
    expect(shownFieldsIn(text, 'markdown')).toEqual({place: 'الرباط', signatory: 'وزارة العدل'})
  })

  test.each([
    ['no front matter', '# Titre\n\n---\nplace: Rabat\n---\n'],
    ['an empty one', '---\n---\n\nTexte.\n'],
    ['one that never ends', '---\nplace: Rabat\n'],
  ])('is nothing where there is %s', (_name, text) => {
    expect(shownFieldsIn(text, 'markdown')).toEqual({})
  })

  test('lines may end as on Windows', () => {
    expect(shownFieldsIn('---\r\nplace: Rabat\r\n---\r\nTexte.\r\n', 'markdown')).toEqual({place: 'Rabat'})
  })
})
