import {describe, expect, jest, test} from '@jest/globals'
import fc from 'fast-check'
import {extract} from '../../src/document/extract.js'
import {openAlbum} from '../../src/document/images/album.js'
import {maxImageBytes, maxImages} from '../../src/document/images/limits.js'
import {sniffImage} from '../../src/document/images/sniff-image.js'
import {readOriginal} from '../../src/document/read-original.js'
import {toDocx} from '../../src/render/docx/to-docx.js'
import {docx} from './docx-file.js'
import {pixel, pixelName} from './pixel.js'

// A thread that converts loads its modules anew.
jest.setTimeout(60_000)

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')
const dataUrl = `data:image/png;base64,${pixel.toString('base64')}`
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A PNG of our own, told from others by `n`. */
const another = (n: number): Buffer => Buffer.concat([pixel, Buffer.from(String(n))])

describe('what an image is', () => {
  test.each([
    ['PNG', pixel, ['image/png', 1, 1]],
    ['GIF', Buffer.from('GIF89a\x03\x00\x02\x00', 'latin1'), ['image/gif', 3, 2]],
    ['JPEG', hex('ffd8 ffe0 0004 0000 ffc4 0003 00 ffc2 0011 08 0010 0020'), ['image/jpeg', 32, 16]],
    [
      'WebP, lossless',
      hex('52494646 00000000 57454250 5650384c 00000000 2f 3f c0 07 00'),
      ['image/webp', 64, 32],
    ],
    [
      'WebP, extended',
      hex('52494646 00000000 57454250 56503858 0a000000 00000000 070000 030000'),
      ['image/webp', 8, 4],
    ],
  ])('%s', (_name, bytes, [type, width, height]) => {
    expect(sniffImage(bytes)).toMatchObject({type, width, height})
  })
  test.each([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a PNG cut short', pixel.subarray(0, 20)],
    ['HTML', Buffer.from('<html>')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is none', (_name, bytes) => {
    expect(sniffImage(bytes)).toBeNull()
  })
  test('no bytes make it throw or go on for ever', () => {
    const heads = ['\x89PNG\r\n\x1a\n', 'GIF89a', 'RIFF0000WEBPVP8 ', '\xff\xd8', '']
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({maxLength: 64}), (head, tail) => {
        sniffImage(Buffer.concat([Buffer.from(head, 'latin1'), tail]))
      }),
    )
  })
})

describe('an album', () => {
  test('keeps each image once, so many, and none too large', () => {
    const album = openAlbum()
    expect([album.add(pixel), album.add(pixel)]).toEqual([`images/${pixelName}`, `images/${pixelName}`])
    expect(album.add(Buffer.concat([pixel, Buffer.alloc(maxImageBytes)]))).toBeNull()
    for (let n = 1; n < maxImages; n += 1) expect(album.add(another(n))).not.toBeNull()
    expect(album.add(another(maxImages))).toBeNull()
    expect(album.pictures.length).toBe(40)
  })
  test('refuses what would take a reader’s memory', () => {
    const huge = Buffer.from(pixel)
    huge.writeUInt32BE(100_000, 16)
    huge.writeUInt32BE(100_000, 20)
    expect(openAlbum().add(huge)).toBeNull()
  })
})

describe('images come with a document', () => {
  test('written out in Markdown; all else stays byte for byte', async () => {
    const text = `\uFEFFVoir  ![Le *sceau*](<${dataUrl}> "Titre") et ![x][a].\r\n\r\n    ${dataUrl}\r\n\r\n[a]: ${dataUrl}\r\n`
    const read = await readOriginal(bytesOf(text), 'a.md')
    const address = `images/${pixelName}`
    expect(read.text).toBe(
      `\uFEFFVoir  ![Le *sceau*](<${address}> "Titre") et ![x][a].\r\n\r\n    ${dataUrl}\r\n\r\n[a]: ${address}\r\n`,
    )
    expect(read.images.map(({name, width, height}) => [name, width, height])).toEqual([[pixelName, 1, 1]])
    const {units} = extract(read.text, 'markdown')
    expect(units.filter(({kind}) => kind === 'image-alt').map(({content}) => content)).toMatchObject([
      [{value: 'Le sceau'}],
      [{value: 'x'}],
    ])
  })
  test('one that is none is told, and stays', async () => {
    const text = '![x](data:image/svg+xml;base64,PHN2Zy8+)\n'
    expect(await readOriginal(bytesOf(text), 'a.md')).toMatchObject({
      text,
      images: [],
      dropped: [{kind: 'image', name: 'data:', count: 1}],
    })
  })
  test('written out in HTML; those elsewhere and SVG are told', async () => {
    const html = `<p><img src="${dataUrl}" alt="Sceau"><img src="https://x.example/a.png" alt="loin"><img src="data:image/svg+xml;base64,PHN2Zy8+" alt="dessin"></p>`
    expect(await readOriginal(bytesOf(html), 'a.html')).toMatchObject({
      text: `![Sceau](images/${pixelName})![loin](https://x.example/a.png)![dessin]()\n`,
      images: [{name: pixelName, type: 'image/png', width: 1, height: 1}],
      dropped: [
        {kind: 'image', name: 'loin', count: 1},
        {kind: 'image', name: 'dessin', count: 1},
      ],
    })
  })
  test('in Word, out and in again', async () => {
    const text = `# Avis\n\nVoir ![Sceau & <a>](images/${pixelName}) ici.\n`
    const image = {name: pixelName, width: 1, height: 1, bytes: pixel}
    const docx = toDocx({text, format: 'markdown', locale: 'fr', title: 'Avis'}, [image])
    const read = await readOriginal(docx, 'a.docx')
    expect(read.text).toBe(`# Avis\n\nVoir ![Sceau & \\<a>](images/${pixelName}) ici.\n`)
    expect(read.images.map(({bytes}) => Buffer.from(bytes))).toEqual([pixel])
    expect(read.dropped).toEqual([])
  })
  test('linked alone in Word, and in a shape of old files: place and description stay', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r7" Type="${office}/image" Target="file:///C:/carte.png" TargetMode="External"/><Relationship Id="r8" Type="${office}/image" Target="media/a.png"/></Relationships>`
    const linked = `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="i" descr="Carte du pays"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r7"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
    const old = `<w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:shape alt="Sceau &amp; devise" style="width:1pt"><v:imagedata r:id="r8" o:title=""/></v:shape></w:pict>`
    const file = (run: string) =>
      docx(`<w:p><w:r>${run}</w:r></w:p>`, [
        ['word/_rels/document.xml.rels', relationships],
        ['word/media/a.png', pixel],
      ])
    expect(await readOriginal(file(linked), 'a.docx')).toMatchObject({
      text: '![Carte du pays](image-1.png)\n',
      dropped: [{kind: 'image', name: 'Carte du pays', count: 1}],
      images: [],
    })
    expect(await readOriginal(file(old), 'a.docx')).toMatchObject({
      text: `![Sceau & devise](images/${pixelName})\n`,
      dropped: [],
    })
  })
})
