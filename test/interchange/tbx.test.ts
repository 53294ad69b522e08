import {describe, expect, test} from '@jest/globals'
import {readTbx} from '../../src/interchange/tbx/read-tbx.js'
import {writeTbx} from '../../src/interchange/tbx/write-tbx.js'
import type {Concept} from '../../src/model/term.js'
import {file, gather, written} from './gather.js'

const concept: Concept = {
  id: 'c1',
  category: 'institution',
  definition: 'Agency & more',
  terms: [
    {locale: 'fr', text: 'OMS', status: 'admitted', validFrom: '1948-04-07', validTo: null},
    {locale: 'ar', text: 'منظمة الصحة العالمية', status: 'preferred', validFrom: null, validTo: null},
    {locale: 'en', text: 'WHO', status: 'deprecated', validFrom: null, validTo: '2020-01-01'},
  ],
}

describe('TBX', () => {
  test('version 3 is written as DCA', async () => {
    expect(await written(writeTbx([concept]))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>Bayan termbase</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
<conceptEntry id="c1">
<descrip type="subjectField">institution</descrip>
<descrip type="definition">Agency &amp; more</descrip>
<langSec xml:lang="fr">
<termSec><term>OMS</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote><note>valid 1948-04-07/</note></termSec>
</langSec>
<langSec xml:lang="ar">
<termSec><term>منظمة الصحة العالمية</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
</langSec>
<langSec xml:lang="en">
<termSec><term>WHO</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote><note>valid /2020-01-01</note></termSec>
</langSec>
</conceptEntry>
</body></text>
</tbx>
`)
  })
  test.each([2, 3] as const)('version %i is read as it is written', async (version) => {
    expect(await gather(readTbx(file(await written(writeTbx([concept], version)))))).toEqual({
      items: [concept],
      refused: [],
    })
  })
  test('DCT elements, ntig and unknown things are read loosely', async () => {
    const dct = `<tbx style="dct" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
<conceptEntry id="k"><min:subjectField>law</min:subjectField><langSec xml:lang="en-GB"><descripGrp><basic:definition>D</basic:definition></descripGrp>
<termSec><term>Act</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec></conceptEntry></body></text></tbx>`
    expect((await gather(readTbx(file(dct)))).items).toEqual([
      {
        id: 'k',
        category: 'law',
        definition: 'D',
        terms: [{locale: 'en', text: 'Act', status: 'deprecated', validFrom: null, validTo: null}],
      },
    ])
    const old = `<martif type="TBX"><text><body><termEntry><langSet xml:lang="fr"><ntig><termGrp><term>loi <hi>organique</hi></term></termGrp></ntig></langSet></termEntry></body></text></martif>`
    expect((await gather(readTbx(file(old)))).items[0]?.terms[0]?.text).toBe('loi organique')
  })
  test('what is refused has its line', async () => {
    const bad = `<tbx><text><body>
<conceptEntry id="a"><langSec xml:lang="de"><termSec><term>Ja</term></termSec></langSec></conceptEntry>
<conceptEntry id="b"/>
<conceptEntry id="c"><langSec xml:lang="fr"><termSec><term>Oui</term></termSec></langSec></conceptEntry>`
    const {items, refused} = await gather(readTbx(file(bad)))
    expect(items.map((one) => one.id)).toEqual(['c'])
    expect(refused).toEqual(['2 too_few_locales a', '3 blank b', expect.stringMatching(/^4 truncated /)])
  })

  test.each([
    [
      'version 3',
      'conceptEntry',
      'langSec',
      'termSec',
      (body: string) => `<tbx><text><body>\n${body}</body></text></tbx>`,
    ],
    [
      'martif',
      'termEntry',
      'langSet',
      'tig',
      (body: string) => `<martif><text><body>\n${body}</body></text></martif>`,
    ],
    [
      'a prefix',
      't:conceptEntry',
      't:langSec',
      't:termSec',
      (body: string) => `<t:tbx xmlns:t="urn:iso:std:iso:30042:ed-2"><t:text>\n${body}</t:text></t:tbx>`,
    ],
  ])('%s: a malformed entry costs itself, and no other', async (_name, entry, lang, section, whole) => {
    const one = (id: string, word: string): string =>
      `<${entry} id="${id}"><${lang} xml:lang="fr"><${section}><term>${word}</term></${section}></${lang}></${entry}>\n`
    const text = whole(
      one('a', 'Loi') + one('b', 'A & B') + one('c', 'Décret') + one('d', 'x</y>') + one('e', 'Dahir'),
    )
    for (const size of [1, 7, 100, 100_000]) {
      const {items, refused} = await gather(readTbx(file(text, size)))
      expect([size, items.map(({id}) => id)]).toEqual([size, ['a', 'c', 'e']])
      expect(refused.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
        '3 malformed',
        '5 malformed',
      ])
    }
  })
})
