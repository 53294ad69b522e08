import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, jest, test} from '@jest/globals'
import {readDocx} from '../../src/document/convert/read-docx.js'
import {fromDocx} from '../../src/document/from-docx.js'
import {toDocx} from '../../src/render/docx/to-docx.js'

// A thread that converts loads its modules anew.
jest.setTimeout(60_000)

const partOf = (bytes: Buffer, name: string): string => readDocx(bytes).get(name)?.toString('utf8') ?? ''

/** Give a file to a program; null, and a word, where it is not installed. */
function tell(bytes: Buffer, program: string, args: (file: string) => readonly string[]): string | null {
  if (spawnSync(program, ['--version'], {stdio: 'ignore'}).error) {
    console.warn(`skipped: ${program} is not installed`)
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'bayan-docx-'))
  try {
    const file = join(folder, 'a.docx')
    writeFileSync(file, bytes)
    return spawnSync(program, args(file), {encoding: 'utf8'}).stdout
  } finally {
    rmSync(folder, {recursive: true})
  }
}

const french = `---
title: La réunion
---

# La réunion

Un texte **gras**, *souligné*, \`code\` et [un lien](https://example.org/a?b=1&c=2).[^1]

## Suite

> Une citation

- un
- deux
  1. trois

7. sept

| A | B |
| - | - |
| 1 | 2 |

[^1]: La note *ici*.
`

describe('DOCX out', () => {
  test('reads back as the same Markdown', async () => {
    const bytes = toDocx({text: french, format: 'markdown', locale: 'fr', title: 'La réunion'})
    const {markdown, dropped} = await fromDocx(bytes)
    expect(dropped).toEqual([{kind: 'formatting', name: 'first number of a list', count: 1}])
    expect(markdown).toBe(`# La réunion

Un texte **gras**, *souligné*, \`code\` et [un lien](https://example.org/a?b=1\\&c=2).[^1]

## Suite

> Une citation

- un
- deux
  1. trois

1. sept

| A | B |
| - | - |
| 1 | 2 |

[^1]: La note *ici*.
`)
  })

  test('Arabic reads from right to left, and what does not is isolated', () => {
    const text = '# بلاغ\n\nاستقبل الوزير وفد **Maroc Telecom** اليوم.\n\n| أ | ب |\n| - | - |\n| 1 | 2 |\n'
    const bytes = toDocx({text, format: 'markdown', locale: 'ar', title: 'بلاغ'})
    const body = partOf(bytes, 'word/document.xml')
    expect(body).toContain(
      '<w:p><w:pPr><w:pStyle w:val="Title"/><w:bidi w:val="1"/></w:pPr>' +
        '<w:r><w:rPr><w:rtl/><w:lang w:bidi="ar-MA"/></w:rPr><w:t xml:space="preserve">بلاغ</w:t></w:r></w:p>',
    )
    expect(body).toContain(
      '<w:r><w:rPr><w:b/><w:bCs/><w:lang w:val="ar-MA"/></w:rPr><w:t xml:space="preserve">Maroc Telecom</w:t></w:r>',
    )
    expect(body).toContain('\u2066')
    expect(body).toContain('<w:tblStyle w:val="TableGrid"/><w:bidiVisual/>')
    expect(body).toContain('<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>')
    expect(body).toMatch(/<w:bidi\/><\/w:sectPr><\/w:body>/)
    expect(partOf(bytes, 'word/styles.xml')).toContain('w:bidi="ar-MA"')
  })

  test('the same edition gives the same bytes', () => {
    const edition = {text: french, format: 'markdown', locale: 'fr', title: 'La réunion'} as const
    expect(toDocx(edition).equals(toDocx(edition))).toBe(true)
  })

  test('plain text, awkward characters', async () => {
    const text = 'Titre\n\nUn <texte> & "un" autre\n\nلا\n'
    const bytes = toDocx({text, format: 'text', locale: 'fr', title: 'Titre'})
    expect((await fromDocx(bytes)).markdown).toContain('Un \\<texte> & ')
  })

  test('pandoc reads it', () => {
    const bytes = toDocx({text: french, format: 'markdown', locale: 'fr', title: 'La réunion'})
    const read = tell(bytes, 'pandoc', (file) => [file, '-t', 'plain', '--wrap=none'])
    if (read === null) return
    expect(read).toContain('Un texte gras, souligné, code et un lien.[1]')
    expect(read).toContain('7.  sept')
  })
})
