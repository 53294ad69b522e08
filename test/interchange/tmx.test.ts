import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {readTmx} from '../../src/interchange/tmx/read-tmx.js'
import {writeTmx} from '../../src/interchange/tmx/write-tmx.js'
import {textContent, type Inline} from '../../src/model/inline.js'
import type {MemoryUnit} from '../../src/model/memory.js'
import {file, gather, written} from './gather.js'

const now = new Date('2026-03-01T00:00:00Z')
const source = {origin: 'x.tmx', now}
const tmx = (body: string, header = '<header srclang="fr"/>') =>
  `<tmx version="1.4">${header}<body>${body}</body></tmx>`
const read = async (text: string | Uint8Array, size?: number) => gather(readTmx(file(text, size), source))
const texts = async (text: string | Uint8Array) =>
  (await read(text)).items.map((unit) => unit.variants.map(({locale, content}) => [locale, ...content]))

const pair = '<tuv xml:lang="FR-fr"><seg>Oui </seg></tuv><tuv xml:lang="en"><seg>Yes</seg></tuv>'

describe('readTmx', () => {
  test('a unit, its language tags in any case, its white space kept', async () => {
    expect(await read(tmx(`<tu creationdate="20250102T030405Z">${pair}</tu>`))).toEqual({
      items: [
        {
          variants: [
            {locale: 'fr', content: textContent('Oui ')},
            {locale: 'en', content: textContent('Yes')},
          ],
          origin: 'x.tmx',
          communique: null,
          authoritative: 'fr',
          createdAt: new Date('2025-01-02T03:04:05Z'),
        },
      ],
      refused: [],
    })
  })
  test('srclang of the unit goes before the header’s; *all* and one without variant are none', async () => {
    const units = `<tu srclang="EN">${pair}</tu><tu srclang="*all*">${pair}</tu><tu>${pair}</tu>`
    const {items} = await read(tmx(units, '<header srclang="de"/>'))
    expect(items.map((unit) => unit.authoritative)).toEqual(['en', null, null])
  })
  test('TMX 1.1 has lang=, UTF-16 its byte order mark', async () => {
    const old = `<?xml version="1.0" encoding="UTF-16"?>${tmx('<tu><tuv lang="ar"><seg>نعم</seg></tuv><tuv lang="fr"><seg>Oui</seg></tuv></tu>')}`
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(old, 'utf16le')])
    expect(await texts(bytes)).toEqual([
      [
        ['ar', {type: 'text', value: 'نعم'}],
        ['fr', {type: 'text', value: 'Oui'}],
      ],
    ])
  })
  test('inline elements are codes, the same id in every variant', async () => {
    const seg =
      '<seg>a <bpt i="1" x="5" type="bold">**</bpt>b<ept i="1">**</ept><ph x="2" type="lb">\\</ph><it pos="begin" x="9" type="italic">_</it>c</seg>'
    const body = `<tu><tuv xml:lang="fr">${seg}</tuv><tuv xml:lang="en"><seg>x</seg></tuv></tu>`
    expect((await texts(tmx(body)))[0]?.[0]).toEqual([
      'fr',
      {type: 'text', value: 'a '},
      {type: 'sc', id: '5', kind: 'strong', data: '**'},
      {type: 'text', value: 'b'},
      {type: 'ec', id: '5', kind: 'strong', data: '**'},
      {type: 'ph', id: '2', kind: 'break', data: '\\', equiv: ''},
      {type: 'sc', id: '9', kind: 'emphasis', data: '_'},
      {type: 'text', value: 'c'},
    ])
  })
  test('hi without a type is text, sub within a code is of the code', async () => {
    const body = `<tu><tuv xml:lang="fr"><seg>a <hi>b</hi><ph>&lt;img alt="<sub>c</sub>"&gt;</ph></seg></tuv><tuv xml:lang="en"><seg>x</seg></tuv></tu>`
    expect((await texts(tmx(body)))[0]?.[0]).toEqual([
      'fr',
      {type: 'text', value: 'a b'},
      {type: 'ph', id: 'x1', kind: 'html', data: '<img alt="c">', equiv: ''},
    ])
  })
  test('one bad unit does not stop the file', async () => {
    const body = [
      `<tu tuid="1"><tuv xml:lang="fr"><seg>a<bpt i="1">*</bpt></seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv></tu>`,
      `<tu tuid="2"><tuv xml:lang="de"><seg>Ja</seg></tuv><tuv xml:lang="en"><seg>Yes</seg></tuv></tu>`,
      `<tu tuid="3"><tuv xml:lang="fr"><seg> </seg></tuv><tuv xml:lang="en"><seg>Yes</seg></tuv></tu>`,
      `<tu tuid="4"><tuv xml:lang="fr"><seg>Oui</seg></tuv><tuv xml:lang="fr-CA"><seg>Ouais</seg></tuv></tu>`,
      `<tu tuid="5">${pair}</tu>`,
    ].join('\n')
    const {items, refused} = await read(tmx(body))
    expect(items.length).toBe(1)
    expect(refused).toEqual([
      '1 codes_unpaired 1',
      '2 too_few_locales de en',
      '3 blank 3',
      '4 locale_twice 4',
    ])
  })
  test('a truncated file keeps its good part and says so', async () => {
    const whole = tmx(`<tu>${pair}</tu>\n<tu>${pair}</tu>`)
    const {items, refused} = await read(whole.slice(0, whole.lastIndexOf('<seg>') + 7))
    expect(items.length).toBe(1)
    expect(refused).toEqual(['2 truncated 2:73: unclosed tag: seg'])
  })
  test('a malformed file keeps what came before', async () => {
    const {items, refused} = await read(tmx(`<tu>${pair}</tu>\n<tu <`))
    expect(items.length).toBe(1)
    expect(refused).toEqual([expect.stringMatching(/^2 malformed /)])
  })
  test.each([
    ['an ampersand', '<tu><tuv xml:lang="fr"><seg>A & B</seg></tuv></tu>'],
    ['a tag not closed', '<tu><tuv xml:lang="fr"><seg>A</tuv></tu>'],
    ['a bad attribute', '<tu tuid="a<b"><tuv xml:lang="fr"><seg>A</seg></tuv></tu>'],
    ['a character that XML forbids', '<tu><tuv xml:lang="fr"><seg>A\u0001</seg></tuv></tu>'],
  ])('%s costs its own unit, and no other', async (_name, bad) => {
    const good = `<tu>${pair}</tu>`
    const text = tmx([good, good, bad, good, bad, good].join('\n'))
    for (const size of [1, 7, 100, 100_000]) {
      const {items, refused} = await read(text, size)
      expect([size, items.length]).toEqual([size, 4])
      expect(refused.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
        '3 malformed',
        '5 malformed',
      ])
    }
  })
  test('names of HTML are read, another entity costs its own unit and is named', async () => {
    const unit = (seg: string) =>
      `<tu><tuv xml:lang="fr"><seg>${seg}</seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv></tu>`
    const {items, refused} = await read(
      tmx(['A&nbsp;!', 'A &bayan;', 'B&#x1F;', '&copy;'].map(unit).join('\n')),
    )
    expect(items.map(({variants}) => variants[0]?.content)).toEqual([
      textContent('A\u00A0!'),
      textContent('©'),
    ])
    expect(refused).toEqual(['2 entity_unknown &bayan;', '3 entity_unknown &#…;'])
  })
  test('a file of nothing but faults is given up', async () => {
    const {items, refused} = await read(tmx('<tu>&</tu>\n'.repeat(500)), 1_000)
    expect([items.length, refused.length]).toEqual([0, 101])
  })
  test('entities of a DTD, deep nesting, other formats and bad bytes are refused', async () => {
    const bomb = `<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>${tmx(`<tu>${pair}</tu>`)}`
    expect((await read(bomb)).refused).toEqual([expect.stringMatching(/^1 dtd_refused /)])
    expect((await read(tmx('<x>'.repeat(100)))).refused).toEqual(['1 too_deep x'])
    expect((await read('<html/>')).refused).toEqual(['1 not_this_format html'])
    expect((await read(Buffer.from([...Buffer.from('<tmx>'), 0xff]))).refused).toEqual([
      '1 not_decodable utf-8',
    ])
    expect((await read('<?xml version="1.0" encoding="klingon"?><tmx/>')).refused).toEqual([
      '1 encoding_unknown klingon',
    ])
    expect((await read('')).refused).toEqual([expect.stringMatching(/^1 truncated /)])
  })
  test('a long file is read to its end, a text without end is not', async () => {
    const {items, refused} = await read(tmx(`<tu>${pair}</tu>`.repeat(60_000)), 65_536)
    expect([items.length, refused]).toEqual([60_000, []])
    expect((await read(`<tmx>${'a'.repeat(5_000_000)}`, 65_536)).refused).toEqual(['1 too_long'])
  })
  test('an external DTD is named by most files, and never opened', async () => {
    expect((await read(`<!DOCTYPE tmx SYSTEM "tmx14.dtd">${tmx(`<tu>${pair}</tu>`)}`)).refused).toEqual([])
  })
})

const unit: MemoryUnit = {
  id: '7',
  variants: [
    {
      locale: 'fr',
      content: [
        {type: 'text', value: 'R&D <1> '},
        {type: 'sc', id: 'c1', kind: 'link', data: '['},
        {type: 'text', value: 'b'},
        {type: 'ec', id: 'c1', kind: 'link', data: '](u)'},
        {type: 'ph', id: 'c2', kind: 'entity', data: '&amp;', equiv: '&'},
      ],
      contexts: ['-9123456789012345678'],
    },
    {
      locale: 'en',
      content: [
        {type: 'ec', id: 'c1', kind: 'link', data: '](u)'},
        {type: 'text', value: 'b'},
      ],
    },
  ],
  origin: 'a "b"',
  communique: null,
  authoritative: 'fr',
  createdAt: now,
}

describe('writeTmx', () => {
  test('level 2, valid against the DTD', async () => {
    expect(await written(writeTmx([unit]))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="bayan" creationtoolversion="1" segtype="sentence" o-tmf="bayan" adminlang="en" srclang="*all*" datatype="plaintext"/>
<body>
<tu tuid="7" creationdate="20260301T000000Z" creationid="a &quot;b&quot;" srclang="fr">
<tuv xml:lang="fr"><prop type="x-bayan-context">-9123456789012345678</prop><seg>R&amp;D &lt;1&gt; <bpt i="1" x="1" type="link">[</bpt>b<ept i="1">](u)</ept><ph x="2" type="x-entity;equiv=%26">&amp;amp;</ph></seg></tuv>
<tuv xml:lang="en"><seg><it pos="end" x="1" type="link">](u)</it>b</seg></tuv>
</tu>
</body>
</tmx>
`)
  })
  test('context keys come back, other numbers do not', async () => {
    const text = await written(writeTmx([unit]))
    expect((await read(text)).items[0]?.variants[0]?.contexts).toEqual(['-9123456789012345678'])
    expect((await read(text.replace('-9123', '-9923'))).items[0]?.variants[0]?.contexts).toBeUndefined()
  })
  test('what is written is read again, whatever the text and the size of the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({unit: 'grapheme', minLength: 1}),
        fc.integer({min: 1, max: 400}),
        async (text, size) => {
          // What XML cannot write is left out; a line end is a line feed.
          const value = text.replace(/[\u0000-\u0008\u000b-\u000c\u000e-\u001f\ufffe\uffff]/g, '')
          fc.pre(value.trim() !== '')
          const content: readonly Inline[] = [{type: 'text', value}]
          const variants = [
            {locale: 'fr' as const, content},
            {locale: 'ar' as const, content},
          ]
          const {items, refused} = await read(await written(writeTmx([{...unit, variants}])), size)
          expect(refused).toEqual([])
          expect(items[0]?.variants).toEqual(variants)
        },
      ),
      {numRuns: 60},
    )
  })
})
