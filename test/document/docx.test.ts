import {deflateRawSync} from 'node:zlib'
import {describe, expect, jest, test} from '@jest/globals'
import fc from 'fast-check'
import {inThread} from '../../src/document/convert/in-thread.js'
import {run} from '../../src/document/convert/run.js'
import {fromDocx} from '../../src/document/from-docx.js'
import {fromHtml} from '../../src/document/from-html.js'
import {readOriginal} from '../../src/document/read-original.js'
import {writeZip} from '../../src/document/zip/write-zip.js'
import {docx, docxParts, paragraph} from './docx-file.js'

// A thread that converts loads its modules anew.
jest.setTimeout(60_000)

const html = (text: string) => run({format: 'html', bytes: new TextEncoder().encode(text)})
const refused = (bytes: Uint8Array) => run({format: 'docx', bytes})

describe('DOCX in', () => {
  test('title, headings, quotations, text; what is not kept is told', async () => {
    const body = [
      paragraph('La réunion', 'Title'),
      paragraph('Première partie', 'heading1'),
      paragraph('Un texte avec * et _, à 15 h.'),
      paragraph('Une citation', 'Quote'),
      paragraph('À côté', 'Marginal'),
      paragraph('نص', '', '<w:bidi/>'),
      '<w:p><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>souligné</w:t></w:r><w:del><w:r><w:delText>effacé</w:delText></w:r></w:del></w:p>',
    ].join('')
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph('Royaume')}</w:hdr>`
    expect(await fromDocx(docx(body, [['word/header1.xml', header]]))).toEqual({
      markdown: `# La réunion

## Première partie

Un texte avec \\* et \\_, à 15 h.

> Une citation

À côté

نص

souligné
`,
      dropped: [
        {kind: 'style', name: 'Marginal', count: 1},
        {kind: 'formatting', name: 'underline', count: 1},
        {kind: 'header', name: 'Royaume', count: 1},
        {kind: 'deleted', name: 'effacé', count: 1},
        {kind: 'formatting', name: 'direction', count: 1},
      ],
      images: [],
    })
  })

  test('items with a letter are counted, and told', async () => {
    const item = (level: number, text: string) =>
      paragraph(text, '', `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="7"/></w:numPr>`)
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1" w:tplc="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`
    const file = docx(item(0, 'Un') + item(1, 'deux') + item(1, 'trois'), [['word/numbering.xml', numbering]])
    expect((await fromDocx(file)).dropped).toEqual([
      {kind: 'formatting', name: 'letters of a list', count: 2},
    ])
  })

  test('an original is told by its ending', async () => {
    expect(await readOriginal(docx(paragraph('Un texte')), 'Communiqué.DOCX')).toEqual({
      text: 'Un texte\n',
      format: 'markdown',
      dropped: [],
      images: [],
    })
    expect((await readOriginal(Buffer.from('<p>Un <b>texte</b></p>'), 'a.html')).text).toBe('Un **texte**\n')
    await expect(readOriginal(docx(''), 'a.docx')).rejects.toMatchObject({code: 'document_empty'})
  })
})

describe('what Word shows is kept or told, and what it hides is not published', () => {
  const r = (text: string, properties = ''): string =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
  const inline = (inside: string): string =>
    `<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">${inside}</wp:inline>`
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'the result of a field',
      `${r('le ')}<w:fldSimple w:instr=" DATE ">${r('3 mars')}</w:fldSimple>`,
      'le 3 mars',
      [],
    ],
    [
      'runs of their own direction',
      `${r('a ')}<w:dir w:val="rtl">${r('نص ')}</w:dir><w:bdo w:val="ltr">${r('b')}</w:bdo>`,
      'a نص b',
      [],
    ],
    ['hidden text', r('vu') + r('secret', '<w:vanish/>'), 'vu', ['deleted secret']],
    ['a figure above the line', `${r('12 m')}${r('2', '<w:vertAlign w:val="superscript"/>')}`, '12 m²', []],
    ['a figure below', `${r('CO')}${r('2', '<w:vertAlign w:val="subscript"/>')}`, 'CO₂', []],
    [
      'letters above',
      `${r('1')}${r('er', '<w:vertAlign w:val="superscript"/>')}`,
      '1er',
      ['formatting superscript'],
    ],
    ['capitals', r('titre', '<w:caps/>'), 'titre', ['formatting capitals']],
    [
      'a formula',
      `${r('soit ')}<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>`,
      'soit',
      ['element oMath', 'deleted formula E=mc'],
    ],
    [
      'a box of text that Word alone can read',
      `${r('a')}<w:r><w:drawing>${inline(`<w:txbxContent><w:p>${r('boîte')}</w:p></w:txbxContent>`)}</w:drawing></w:r>`,
      'a',
      ['deleted boîte'],
    ],
    [
      'a box of text, for new readers and for old ones',
      `${r('a')}<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>${inline(`<w:txbxContent><w:p>${r('boîte')}</w:p></w:txbxContent>`)}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>${r('boîte')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r(' b')}`,
      'a b\n\nboîte',
      ['moved boîte'],
    ],
    [
      'a chart',
      `${r('a')}<w:r><w:drawing>${inline('<c:chart xmlns:c="c"/>')}</w:drawing></w:r>`,
      'a',
      ['image chart'],
    ],
    [
      'insertions, and what was moved here',
      `<w:ins>${r('mis')}</w:ins><w:moveFrom>${r('parti')}</w:moveFrom><w:moveTo>${r(' venu')}</w:moveTo>`,
      'mis venu',
      [],
    ],
  ]
  test.each(cases)('%s', async (_name, body, expected, losses) => {
    const answer = await run({format: 'docx', bytes: docx(`<w:p>${body}</w:p>`)})
    const dropped = answer.type === 'done' ? answer.dropped.map(({kind, name}) => `${kind} ${name}`) : []
    expect([answer.type === 'done' ? answer.markdown : answer, dropped]).toEqual([`${expected}\n`, losses])
  })
})

describe('HTML in', () => {
  test('tables with blocks in cells, lists, links', async () => {
    const text = `<h1>Titre</h1><ul><li>un<ol><li>deux</li></ol></li></ul><table><tr><th>A</th></tr>
      <tr><td><p>x|</p><p>y</p></td></tr></table><p><a href="#la">ici</a> <a href="https://x.example/">là</a></p>`
    expect(await html(text)).toEqual({
      type: 'done',
      markdown: `# Titre

- un
  1. deux

| A |
| - |
| x\\| y |

ici [là](https://x.example/)
`,
      dropped: [
        {kind: 'table', name: 'lines of a cell joined', count: 1},
        {kind: 'link', name: '#la', count: 1},
      ],
      images: [],
    })
  })

  test('a first row that is bold throughout is the header, unless the table says its own', async () => {
    const table = (first: string, tag = 'td') =>
      `<table><tr>${first}</tr><tr><${tag}>a</${tag}><td>b</td></tr></table>`
    const bold = '<td><p><b>Heure</b></p></td><td><strong>Lieu</strong> </td>'
    const read = async (text: string) => {
      const answer = await html(text)
      return answer.type === 'done' ? answer.markdown.trim().split('\n') : answer
    }
    expect(await read(table(bold))).toEqual(['| **Heure** | **Lieu** |', '| - | - |', '| a | b |'])
    expect(await read(table('<td><b>Heure</b> ?</td><td><b>Lieu</b></td>'))).toEqual([
      '| | |',
      '| - | - |',
      '| **Heure** ? | **Lieu** |',
      '| a | b |',
    ])
    expect(await read(table(bold, 'th'))).toContain('| **Heure** | **Lieu** |')
  })

  test('nothing that runs or loads is kept', async () => {
    const text = `<script>alert(1)</script><p onclick="x()">a<img src="javascript:x" alt="sceau" onerror="x"><a href="javascript:x">b</a><iframe src="https://x"></iframe></p><svg><text>c</text></svg>`
    expect(await html(text)).toEqual({
      type: 'done',
      markdown: 'a![sceau]()b\n',
      dropped: [
        {kind: 'element', name: 'script', count: 1},
        {kind: 'image', name: 'sceau', count: 1},
        {kind: 'element', name: 'iframe', count: 1},
        {kind: 'element', name: 'svg', count: 1},
        {kind: 'element', name: 'text', count: 1},
      ],
      images: [],
    })
  })

  test('a depth that fells the converters ends in its thread', async () => {
    const deep = Buffer.from('<blockquote>'.repeat(100_000))
    await expect(fromHtml(deep)).rejects.toMatchObject({code: 'document_unreadable'})
  })
})

describe('hostile DOCX', () => {
  const doctype = (text: string | Buffer) =>
    writeZip([...docxParts('').filter(([name]) => name !== 'word/document.xml'), ['word/document.xml', text]])
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>'
  const bomb = (): Buffer => {
    const zeros = Buffer.alloc(40 * 1024 * 1024)
    return writeZip([...docxParts(''), ['word/footnotes.xml', zeros]])
  }
  const lying = (): Buffer => {
    const bytes = bomb()
    const packed = deflateRawSync(Buffer.alloc(40 * 1024 * 1024))
    const size = Buffer.alloc(4)
    size.writeUInt32LE(40 * 1024 * 1024)
    // The directory says 10 bytes; the data inflates to 40 MiB.
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 4)) bytes.writeUInt32LE(10, at)
    expect(packed.length).toBeLessThan(bytes.length)
    return bytes
  }
  const cases: readonly (readonly [string, () => Uint8Array, string, object])[] = [
    ['billion laughs', () => doctype(laughs), 'document_unreadable', {reason: 'doctype'}],
    [
      'billion laughs in UTF-16',
      () => doctype(Buffer.from(`\uFEFF${laughs}`, 'utf16le')),
      'document_unreadable',
      {reason: 'doctype'},
    ],
    [
      'external entity',
      () => doctype('<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:document/>'),
      'document_unreadable',
      {reason: 'doctype'},
    ],
    ['zip bomb', bomb, 'document_too_large', {bytes: 41_943_040}],
    ['zip bomb that lies', lying, 'document_unreadable', {reason: 'zip_data'}],
    [
      'too many files',
      () => writeZip(Array.from({length: 2_001}, (_, n) => [`${n}.xml`, ''] as const)),
      'document_too_large',
      {got: 2_001},
    ],
    ['names outside', () => docx('', [['../a.xml', '']]), 'document_unreadable', {reason: 'zip_names'}],
    ['no zip', () => Buffer.from('a text'), 'document_unreadable', {reason: 'zip_end'}],
    ['a zip without a document', () => writeZip([['a.xml', '<a/>']]), 'document_unreadable', {}],
    ['too large', () => Buffer.alloc(8 * 1024 * 1024 + 1), 'document_too_large', {}],
  ]
  test.each(cases)('%s', async (_name, make, code, detail) => {
    expect(await refused(make())).toMatchObject({type: 'failed', code, detail})
  })

  test('a file cut or damaged anywhere is converted or refused, never thrown', async () => {
    const good = docx(paragraph('Un texte') + paragraph('Une suite', 'Quote'))
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.uint8Array({maxLength: 8}), async (at, noise) => {
        const damaged = Buffer.from(good)
        damaged.set(noise.subarray(0, damaged.length - at), at)
        for (const one of [damaged, good.subarray(0, at)]) {
          expect(['done', 'failed']).toContain((await refused(one)).type)
        }
      }),
      {numRuns: 60},
    )
  })

  test('time is bounded', async () => {
    await expect(inThread({format: 'docx', bytes: docx(paragraph('a'))}, 1)).rejects.toMatchObject({
      code: 'document_unreadable',
      detail: {reason: 'too_long'},
    })
  })
})
