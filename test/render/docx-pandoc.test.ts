import {spawnSync} from 'node:child_process'
import {expect, test} from '@jest/globals'
import type {Locale} from '../../src/model/locale.js'
import type {DocxImage} from '../../src/render/docx/parts.js'
import {toDocx} from '../../src/render/docx/to-docx.js'
import {pixel, pixelName} from '../document/pixel.js'
import {has} from '../helpers/program.js'

const text = `# Avis

## Décisions

Le ministre a **salué** les *efforts* du [réseau](https://example.org/)[^1].

1. Un
   - Sous-point
2. Deux

> Une citation

| Ville | Prix |
| --- | --- |
| Rabat | 12 |

[^1]: Une note.
`

/** What pandoc reads in the edition, as Markdown. */
function read(edition: {text: string; locale: Locale}, images: readonly DocxImage[] = []): string {
  const bytes = toDocx({...edition, format: 'markdown', title: 'Avis'}, images)
  const {status, stdout, stderr} = spawnSync('pandoc', ['-f', 'docx', '-t', 'gfm-raw_html', '--wrap=none'], {
    input: bytes,
  })
  expect([status, stderr.toString()]).toEqual([0, ''])
  // How wide pandoc indents and pads differs between its versions.
  return stdout
    .toString()
    .replace(/(\S) +/g, '$1 ')
    .replace(/-{3,}/g, '---')
}

test('pandoc reads title, headings, lists, tables, quotations, links and notes in our DOCX', () => {
  if (!has('pandoc')) return
  expect(read({text, locale: 'fr'})).toBe(`# Décisions

Le ministre a **salué** les *efforts* du [réseau](https://example.org/)[^1].

1. Un

    - Sous-point

2. Deux

> Une citation

| Ville | Prix |
|---|---|
| Rabat | 12 |

[^1]: Une note.
`)
})

test('and in an Arabic one', () => {
  if (!has('pandoc')) return
  expect(read({text: '# إعلان\n\n## القرارات\n\n- أول\n- ثان\n\nقال **الوزير**.\n', locale: 'ar'})).toBe(
    '# القرارات\n\n- أول\n\n- ثان\n\nقال **الوزير**.\n',
  )
})

test('and an image with its description', () => {
  if (!has('pandoc')) return
  const image = {name: pixelName, width: 1, height: 1, bytes: pixel}
  expect(read({text: `Voir ![Sceau](images/${pixelName}) ici.\n`, locale: 'fr'}, [image])).toBe(
    `Voir ![Sceau](media/${pixelName}) ici.\n`,
  )
})
