import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {facts} from '../../locales/index.js'
import {locales} from '../../src/model/locale.js'
import {splitText} from '../../src/segment/split.js'
import {readSrx, writeSrx} from '../../src/segment/srx.js'
import {marked, readCases} from './cases.js'

const own = writeSrx(locales.map((locale) => facts[locale].segmentation))

/** A file as an institution may have it: breaks behind the space, and semicolons that end segments. */
const house = `<?xml version="1.0"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="yes"/>
  <body>
    <languagerules>
      <languagerule languagerulename="French">
        <rule break="no"><beforebreak>(?i)\\b(mme|m)\\.\\s</beforebreak><afterbreak></afterbreak></rule>
      </languagerule>
      <languagerule languagerulename="Default">
        <rule break="yes"><beforebreak>[.?!;]\\s++</beforebreak><afterbreak>\\p{Lu}</afterbreak></rule>
      </languagerule>
    </languagerules>
    <maprules>
      <languagemap languagepattern="FR.*" languagerulename="French"/>
      <languagemap languagepattern=".*" languagerulename="Default"/>
    </maprules>
  </body>
</srx>`

describe.each(locales)('rules → SRX → rules: %s', (locale) => {
  const rules = facts[locale].segmentation
  const back = readSrx(own, locale)
  const alone = readSrx(own.replaceAll('UAX 29 (ICU)', 'Default'), locale)
  test('the same boundaries in every case', () => {
    const texts = readCases(locale).map((each) => each.text)
    expect(texts.map((text) => marked(text, splitText(text, back)))).toEqual(
      texts.map((text) => marked(text, splitText(text, rules))),
    )
  })
  test('the same boundaries in any text', () => {
    const pool = readCases(locale).flatMap((each) => each.text.split(/(\s)/))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pool, ' '), {maxLength: 20}), (words) => {
        expect(splitText(words.join(''), back)).toEqual(splitText(words.join(''), rules))
      }),
      {numRuns: 300},
    )
  })
  test('the rules alone, as other tools have them, solve every case too', () => {
    for (const {text, starts} of readCases(locale))
      expect(marked(text, splitText(text, alone))).toBe(marked(text, starts))
  })
})

describe('an institution’s own file', () => {
  test('decides alone', () => {
    const french = readSrx(house, 'fr')
    const text = 'MME. Alami parle; Elle part. la suite. Fin.'
    expect(marked(text, splitText(text, french))).toBe('MME. Alami parle; ‖Elle part. la suite. ‖Fin.')
    expect(marked('M. X', splitText('M. X', readSrx(house, 'en')))).toBe('M. ‖X')
  })
  test('without cascade the first map decides', () => {
    const text = 'Un. Deux.'
    expect(splitText(text, readSrx(house.replace('cascade="yes"', 'cascade="no"'), 'fr'))).toEqual([])
  })
  test('what cannot be translated is refused with its rule and line', () => {
    const broken = house.replace('(?i)\\b(mme|m)', '(m)\\1')
    expect(() => readSrx(broken, 'fr')).toThrow(
      expect.objectContaining({
        code: 'srx_rule_unsupported',
        detail: expect.objectContaining({place: 'rule 1 of French, line 7, beforebreak'}),
      }),
    )
  })
  test.each([
    ['<srx', 'line 1'],
    ['<tmx/>', 'line 1'],
    ['', 'line 1'],
    [house.replace('".*"', '"DE"').replace('"FR.*"', '"IT"'), 'maprules'],
    [house.replace('languagerulename="Default"/>', 'languagerulename="Nowhere"/>'), 'maprules'],
  ])('what is no SRX for the locale is refused (%#)', (xml, place) => {
    expect(() => readSrx(xml, 'fr')).toThrow(
      expect.objectContaining({code: 'srx_invalid', detail: expect.objectContaining({place})}),
    )
  })
})
