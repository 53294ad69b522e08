import {describe, expect, test} from '@jest/globals'
import {decodeDocument} from '../../src/document/decode.js'
import {decodeHtml} from '../../src/document/decode-html.js'
import {extract} from '../../src/document/extract.js'
import {requireText} from '../../src/document/require-text.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))

describe('decodeDocument', () => {
  test('keeps the byte order mark of UTF-8', () => {
    expect(decodeDocument(bytes('\uFEFF# a'), 'a.md')).toEqual({text: '\uFEFF# a', format: 'markdown'})
  })
  test('takes UTF-16 with its mark', () => {
    expect(decodeDocument(utf16('بيان'), 'a.txt')).toEqual({text: 'بيان', format: 'text'})
    expect(
      decodeDocument(
        utf16('é')
          .reverse()
          .slice(0, 4)
          .map((_, i) => [0xfe, 0xff, 0, 0xe9][i]!),
        'a',
      ),
    ).toEqual({
      text: 'é',
      format: 'text',
    })
  })
  test.each([
    ['a.MARKDOWN', 'mot', 'markdown'],
    ['a.txt', '# mot', 'text'],
    ['message', 'Bonjour,\n\n# Titre\n', 'markdown'],
    ['message', 'Bonjour,\n\nLe *mot*.', 'text'],
  ])('%s of %j is %s', (name, text, format) => {
    expect(decodeDocument(bytes(text), name).format).toBe(format)
  })
  test.each([
    ['nothing', new Uint8Array(), 'document_empty {"bytes":0}'],
    ['blanks', bytes('\uFEFF \n\u00A0'), 'document_empty {"bytes":7}'],
    ['too much', new Uint8Array(5 * 1024 * 1024 + 1), 'document_too_large {"bytes":5242881,"most":5242880}'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'document_binary {"line":1}'],
    ['a NUL', bytes('un\ndeux\u0000'), 'document_binary {"line":2}'],
    [
      'Latin 1',
      Uint8Array.of(0x61, 0x0a, 0x62, 0xe9, 0x62),
      'document_not_utf8 {"byte":3,"line":2,"encoding":"windows-1252"}',
    ],
    [
      'Windows Arabic',
      Uint8Array.of(0xc8, 0xed, 0xc7, 0xe4, 0x0a),
      'document_not_utf8 {"byte":0,"line":1,"encoding":"windows-1256"}',
    ],
    [
      'Arabic in UTF-16 without its mark',
      utf16('بيان صحفي').slice(2),
      'document_not_utf8 {"byte":0,"line":1,"encoding":"utf-16le"}',
    ],
    [
      'French in UTF-16 without its mark, the upper half first',
      new Uint8Array(Buffer.from('Communiqué', 'utf16le').swap16()),
      'document_not_utf8 {"byte":19,"line":1,"encoding":"utf-16be"}',
    ],
    [
      'a cut character',
      bytes('é').slice(0, 1),
      'document_not_utf8 {"byte":0,"line":1,"encoding":"windows-1256"}',
    ],
  ])('refuses %s', (_, input, message) => {
    expect(() => decodeDocument(input, 'a.md')).toThrow(message)
  })
})

describe('decodeHtml', () => {
  test.each([
    ['<meta charset=windows-1256><p>', [0xc8, 0xed, 0xc7, 0xe4], '<meta charset=windows-1256><p>بيان'],
    [
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
      [0xe9],
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">é',
    ],
    ['<meta charset="windows-1252">', [0xc3, 0xa9], '<meta charset="windows-1252">é'],
  ])('%s', (head, rest, text) => {
    expect(decodeHtml(Uint8Array.of(...bytes(head), ...rest))).toBe(text)
  })
  test('UTF-16 by its mark', () => {
    expect(decodeHtml(utf16('<p>بيان'))).toBe('<p>بيان')
  })
  test.each([
    ['says nothing', '<p>'],
    ['says UTF-8 and is not', '<meta charset="utf-8">'],
    ['says what nobody knows', '<meta charset="x-none">'],
  ])('refuses what %s', (_, head) => {
    expect(() => decodeHtml(Uint8Array.of(...bytes(head), 0xe9, 0x20))).toThrow('document_not_utf8')
  })
})

describe('extract refuses', () => {
  test.each([
    ['quotations 10,000 deep', '>'.repeat(10_000), 'document_too_deep {"line":1,"most":100}'],
    ['lists 10,000 deep', `a\n\n${'- '.repeat(10_000)}`, 'document_too_deep {"line":3,"most":100}'],
    [
      'lists deep by lines',
      Array.from({length: 120}, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
      'document_too_deep',
    ],
    ['emphasis 300 deep', `${'*a '.repeat(300)}b${'*'.repeat(300)}`, 'document_too_deep'],
    ['100,000 ]', ']'.repeat(100_000), 'document_too_dense {"line":1,"most":25000000}'],
    ['5,000,000 [', '['.repeat(5_000_000), 'document_too_dense {"line":1,"most":200000}'],
    ['100,000 *a', '*a '.repeat(100_000), 'document_too_dense'],
    ['100,000 entities', '&amp; '.repeat(100_000), 'document_too_dense {"line":1,"most":144000000}'],
    ['a description of 100,000 units', `![${'abc '.repeat(25_000)}](a.png)`, '{"line":1,"most":50000}'],
    ['100,000 units behind a bracket', `[a ${'abc '.repeat(25_000)}`, '{"line":1,"most":50000}'],
    ['100,000 codes', '`a` '.repeat(100_000), 'document_too_dense'],
    ['100,000 tags', '<b> '.repeat(100_000), 'document_too_dense'],
    ['a paragraph of 20,000 lines', 'un mot\n'.repeat(20_000), 'document_too_dense {"line":12001'],
    ['one of lines that only look like items', `a\n${'2. b\n'.repeat(20_000)}`, 'document_too_dense'],
    [
      'images in images',
      `${'!['.repeat(4000)}a${'](b)'.repeat(4000)}`,
      'document_too_deep {"line":1,"most":100}',
    ],
    ['a table of 25,000 columns', `${'|a'.repeat(25_000)}\n${'|-'.repeat(25_000)}`, 'document_too_dense'],
    ['front matter that does not parse', '---\na: "b\n---\n', 'front_matter_invalid {"line":'],
    [
      'front matter that names twice',
      '---\na: b\na: c\n---\n',
      'front_matter_invalid {"line":3,"reason":"DUPLICATE_KEY"}',
    ],
    [
      'front matter without fields',
      '---\na\n---\n',
      'front_matter_invalid {"line":2,"reason":"NOT_A_MAPPING"}',
    ],
  ])('%s', (_, source, message) => {
    expect(() => extract(source, 'markdown')).toThrow(message)
  })
  test.each([
    ['[', 30_000],
    ['`', 100_000],
    ['`a', 10_000],
    ['<', 30_000],
    ['a\u00A0', 100_000],
    [' ', 1_000_000],
    ['\\', 50_000],
  ])('nothing of %j many times', (piece, times) => {
    expect(extract(`a${piece.repeat(times)}`, 'markdown').units).toHaveLength(1)
  })
})

test.each([
  ['code of 20,000 lines', `\`\`\`html\n${'<b>&amp;</b>\n'.repeat(20_000)}\`\`\`\n\na\n`, 1],
  ['a numbered list of 3,000 items', '1. un `mot`\n'.repeat(3000), 3000],
  ['3,000 quotations between paragraphs', '> a\n\nb\n\n'.repeat(3000), 6000],
])('takes %s', (_, source, units) => {
  expect(extract(source, 'markdown').units).toHaveLength(units)
})

test('a document without a letter has nothing to translate', () => {
  expect(() => requireText(extract('```\ncode\n```\n\n12\n', 'markdown'))).toThrow(
    'document_nothing_to_translate {"units":1}',
  )
})
