import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {XliffDocument, XliffUnit, XliffVersion} from '../../src/interchange/xliff/model.js'
import type {ReadUnit} from '../../src/interchange/xliff/read.js'
import {readXliff} from '../../src/interchange/xliff/read-xliff.js'
import {writeXliff} from '../../src/interchange/xliff/write-xliff.js'
import {file} from './gather.js'
import {anyDocument, legalDocument} from './xliff-arbitrary.js'

const written = (document: XliffDocument, version: XliffVersion): string =>
  [...writeXliff(document, version)].join('')

const plain = ({segments, ...unit}: ReadUnit): XliffUnit => ({
  ...unit,
  segments: segments.map(({line: _line, broken: _broken, ...segment}) => segment),
})

async function readBack(document: XliffDocument, version: XliffVersion): Promise<XliffDocument> {
  const {header, units, refused} = await readXliff(file(written(document, version), 4096))
  expect(refused).toEqual([])
  return {...header, units: units.map(plain)} as XliffDocument
}

describe('what is written reads back', () => {
  test.each(['2.1', '2.0'] as const)('XLIFF %s, with any character', async (version) => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        expect(await readBack(document, version)).toEqual(document)
      }),
      {numRuns: 150},
    )
  })

  test('XLIFF 1.2, except terms, which are notes there', async () => {
    await fc.assert(
      fc.asyncProperty(legalDocument, async (document) => {
        const read = await readBack(document, '1.2')
        const without = (units: readonly XliffUnit[]) =>
          units.map(({terms: _terms, notes, ...unit}) => ({
            ...unit,
            notes: notes.filter(({category}) => category === ''),
          }))
        expect({...read, units: without(read.units)}).toEqual({...document, units: without(document.units)})
      }),
      {numRuns: 150},
    )
  })
})

const example: XliffDocument = {
  revision: 'c00001r1',
  reference: '2026-114',
  hash: 'ab'.repeat(32),
  source: 'fr',
  target: 'ar',
  units: [
    {
      id: 'u1',
      kind: 'paragraph',
      notes: [{segment: 'u1s1', category: 'issue', text: 'À vérifier'}],
      matches: [],
      terms: [],
      segments: [
        {
          id: 'u1s1',
          source: [
            {type: 'sc', id: '1', kind: 'strong', data: '**'},
            {type: 'text', value: 'Une phrase.'},
          ],
          space: ' ',
          target: null,
          state: 'initial',
          subState: '',
          version: 1,
        },
        {
          id: 'u1s2',
          source: [
            {type: 'text', value: 'Deux'},
            {type: 'ec', id: '1', kind: 'strong', data: '**'},
            {type: 'ph', id: '2', kind: 'break', data: '  \n', equiv: '\n'},
          ],
          space: '',
          target: [
            {type: 'text', value: 'اثنان\u0001'},
            {type: 'ec', id: '1', kind: 'strong', data: '**'},
            {type: 'ph', id: '2', kind: 'break', data: '  \n', equiv: '\n'},
          ],
          state: 'translated',
          subState: '',
          version: 4,
        },
      ],
    },
  ],
}

describe('the text of a file', () => {
  test('XLIFF 2.1', () => {
    expect(written(example, '2.1')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fr" trgLang="ar" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:bayan="urn:bayan:xliff:1">
<file id="c00001r1" original="2026-114" srcDir="ltr" trgDir="rtl" xml:space="preserve">
<skeleton href="bayan:revision/c00001r1#sha256=${'ab'.repeat(32)}"/>
<unit id="u1" type="bayan:paragraph">
<mda:metadata>
<mda:metaGroup category="bayan:versions">
<mda:meta type="u1s1">1</mda:meta>
<mda:meta type="u1s2">4</mda:meta>
</mda:metaGroup>
</mda:metadata>
<notes>
<note id="n1" category="issue" bayan:segment="u1s1">À vérifier</note>
</notes>
<originalData>
<data id="d1" dir="ltr">**</data>
<data id="d2" dir="ltr">  \n</data>
</originalData>
<segment id="u1s1" state="initial">
<source><sc id="1" type="fmt" subType="xlf:b" dataRef="d1" canCopy="no" canDelete="no"/>Une phrase.</source>
<target></target>
</segment>
<ignorable>
<source> </source>
</ignorable>
<segment id="u1s2" state="translated">
<source>Deux<ec startRef="1" type="fmt" subType="xlf:b" dataRef="d1" canCopy="no" canDelete="no"/><ph id="2" type="fmt" subType="xlf:lb" equiv="&#10;" dataRef="d2" canCopy="no" canDelete="no"/></source>
<target>اثنان<cp hex="0001"/><ec startRef="1" type="fmt" subType="xlf:b" dataRef="d1" canCopy="no" canDelete="no"/><ph id="2" type="fmt" subType="xlf:lb" equiv="&#10;" dataRef="d2" canCopy="no" canDelete="no"/></target>
</segment>
</unit>
</file>
</xliff>
`)
  })

  test('XLIFF 1.2 fills an empty target with its source, and that reads back as none', async () => {
    const text = written(example, '1.2')
    expect(text).toContain(`<trans-unit id="u1s1" xml:space="preserve" bayan:space=" " bayan:version="1">
<source><it pos="open" id="1" ctype="bold">**</it>Une phrase.</source>
<target state="needs-translation"><it pos="open" id="1" ctype="bold">**</it>Une phrase.</target>
`)
    const read = await readXliff(file(text))
    expect(read.units[0]?.segments.map(({target}) => target === null)).toEqual([true, false])
  })
})

describe('what tools do to a file', () => {
  const file2 = (inner: string): string =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fr-FR" trgLang="ar-MA"><file id="c1r1">${inner}</file></xliff>`

  test('other prefixes, groups, annotations, regions and lost modules', async () => {
    const text = `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fr-FR" trgLang="ar-MA"><x:file id="c1r1"><x:group id="g"><x:unit id="u1"><x:segment id="u1s1" state="translated"><x:source>Un</x:source><x:target><x:mrk id="m1" type="term">وا<x:sm id="m2"/>حد</x:mrk></x:target></x:segment></x:unit></x:group></x:file></x:xliff>`
    const {header, units, refused} = await readXliff(file(text))
    expect(refused).toEqual([])
    expect(header).toEqual({revision: 'c1r1', reference: '', hash: '', source: 'fr', target: 'ar'})
    expect(units[0]?.segments).toEqual([
      {
        id: 'u1s1',
        line: 1,
        source: [{type: 'text', value: 'Un'}],
        space: '',
        target: [{type: 'text', value: 'واحد'}],
        broken: null,
        state: 'translated',
        subState: '',
        version: null,
      },
    ])
  })

  test('a target that cannot be read is broken alone', async () => {
    const unit = (id: string, target: string) =>
      `<unit id="${id}"><segment id="${id}s1" state="translated"><source>a</source><target>${target}</target></segment></unit>`
    const {units} = await readXliff(file(file2(unit('u1', '<b>x</b>') + unit('u2', 'y'))))
    expect(units.flatMap(({segments}) => segments.map(({broken, target}) => [broken, target]))).toEqual([
      [{reason: 'codes_broken', text: 'x'}, null],
      [null, [{type: 'text', value: 'y'}]],
    ])
  })

  test('names of HTML are read, a reference that stands for nothing costs its segment alone', async () => {
    const segment = (id: string, source: string, target: string) =>
      `\n<segment id="${id}" state="translated"><source>${source}</source><target>${target}</target></segment>`
    const unit = [
      segment('s1', 'Prix&nbsp;: 5&euro;', '&laquo;&NonBreakingSpace;R&amp;D&rsquo;'),
      segment('s2', 'a', 'x &bayan; y &#0; z'),
      segment('s3', 'b &maison;', 'c'),
      segment('s4', 'd', '&constructor;&lt;b>'),
      segment('s5', 'e', 'f'),
    ]
    const {units, refused} = await readXliff(file(file2(`<unit id="u1">${unit.join('')}\n</unit>`), 7))
    const text = (value: string) => [{type: 'text', value}]
    expect(units[0]?.segments.map(({source, target, broken}) => [source, target, broken])).toEqual([
      [text('Prix\u00A0: 5€'), text('«\u00A0R&D’'), null],
      [text('a'), null, {reason: 'entity_unknown', text: 'x &bayan; y &#0; z'}],
      [[], text('c'), {reason: 'entity_unknown', text: 'c'}],
      [text('d'), null, {reason: 'entity_unknown', text: '&constructor;<b>'}],
      [text('e'), text('f'), null],
    ])
    expect(refused).toEqual([
      {line: 3, reason: 'entity_unknown', detail: '&bayan;'},
      {line: 3, reason: 'entity_unknown', detail: '&#…;'},
      {line: 4, reason: 'entity_unknown', detail: '&maison;'},
      {line: 5, reason: 'entity_unknown', detail: '&constructor;'},
    ])
  })

  test('XLIFF 1.2 of other tools: g, x, bx, ex, lone trans-units', async () => {
    const text = `<xliff version="1.2"><file original="a" source-language="fr" target-language="en"><body><trans-unit id="7"><source>a</source><target state="translated"><g id="1" ctype="bold">b</g><x id="2"/><bx id="3" rid="1"/><ex id="4" rid="3"/></target></trans-unit></body></file></xliff>`
    const {units} = await readXliff(file(text))
    expect(units[0]?.segments[0]?.target).toEqual([
      {type: 'sc', id: '1', kind: 'strong', data: ''},
      {type: 'text', value: 'b'},
      {type: 'ec', id: '1', kind: 'strong', data: ''},
      {type: 'ph', id: '2', kind: 'html', data: '', equiv: ''},
      {type: 'sc', id: '3', kind: 'html', data: ''},
      {type: 'ec', id: '3', kind: 'html', data: ''},
    ])
  })
})

describe('bad files', () => {
  const bombs: readonly (readonly [string, string, string])[] = [
    [
      'billion laughs',
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><xliff version="2.1">&b;</xliff>',
      'dtd_refused',
    ],
    [
      'external entity',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff>&a;</xliff>',
      'dtd_refused',
    ],
    ['another format', '<tmx version="1.4"/>', 'not_this_format'],
    ['deep nesting', `<xliff version="2.1">${'<group>'.repeat(200)}`, 'too_deep'],
    ['nothing', '', 'truncated'],
    ['bytes', '\u0001\u0002', 'malformed'],
  ]
  test.each(bombs)('%s', async (_name, text, reason) => {
    const {units, refused} = await readXliff(file(text))
    expect([units, refused.map((one) => one.reason)]).toEqual([[], [reason]])
  })

  test('a file cut anywhere gives the units before the cut, and says so', async () => {
    const text = written(
      {...example, units: [0, 1, 2].map((n) => ({...(example.units[0] as XliffUnit), id: `u${n}`}))},
      '2.1',
    )
    const bytes = Buffer.from(text)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 10), async (length) => {
        const {units, refused} = await readXliff(file(bytes.subarray(0, length), 512))
        const before = bytes.subarray(0, length).toString('latin1').split('</unit>').length - 1
        expect(units.length).toBe(before)
        expect(refused.length).toBe(1)
      }),
    )
  })

  test('random bytes and damaged files never throw', async () => {
    const bytes = Buffer.from(written(example, '1.2'))
    const damaged = fc.tuple(fc.nat(bytes.length - 1), fc.uint8Array({maxLength: 20})).map(([at, noise]) => {
      const copy = Buffer.from(bytes)
      copy.set(noise.subarray(0, copy.length - at), at)
      return copy
    })
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({maxLength: 300}), damaged), async (given) => {
        const {refused, units} = await readXliff(file(given, 64))
        expect(refused.length + units.length).toBeGreaterThanOrEqual(0)
      }),
      {numRuns: 300},
    )
  })
})
