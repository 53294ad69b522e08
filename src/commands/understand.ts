import {facts} from '../../locales/index.js'
import type {Dropped} from '../document/convert/dropped.js'
import {extract} from '../document/extract.js'
import {readOriginal} from '../document/read-original.js'
import {requireText} from '../document/require-text.js'
import {BayanError} from '../errors.js'
import type {Format, UnitKind} from '../model/document.js'
import {plainText} from '../model/inline.js'
import {locales, type Locale} from '../model/locale.js'
import {renderBody} from '../render/body/body.js'
import {writeTree} from '../render/page/document.js'
import {detectLocale} from './detect-locale.js'
import {titleOf} from './submit.js'

/** What would be submitted, as it was understood; nothing of it is kept. */
export interface Understood {
  readonly format: Format
  /** The original as it would be kept, to be corrected before it is submitted. */
  readonly text: string
  readonly title: string
  /** The locale it is written in; null when nothing speaks for one. */
  readonly source: Locale | null
  /** Front matter fields that are data. */
  readonly fields: Readonly<Record<string, string>>
  /** How many blocks of text of each kind there are. */
  readonly blocks: Readonly<Partial<Record<UnitKind, number>>>
  /** The images that `text` refers to, in base64: to be sent along when `text` is submitted. */
  readonly images: readonly string[]
  /** The text as a page shows it, clean HTML without its frame; images are written out in it. */
  readonly html: string
  /** What of it is not in `text`: to be shown as warnings. */
  readonly dropped: readonly Dropped[]
}

/**
 * Read an original (a file's, or what was pasted: HTML under a name that ends in `.html`) as `submit` would, and show
 * what was understood of it. Throws `document_*`, `front_matter_invalid`.
 */
export async function understand(bytes: Uint8Array, name: string): Promise<Understood> {
  const {text, format, dropped, images: pictures} = await readOriginal(bytes, name)
  const {units, fields} = requireText(extract(text, format))
  const contents = units.map(({content}) => plainText(content))
  const title = titleOf({units})
  const source = localeOf(contents.join('\n'))
  const blocks: Partial<Record<UnitKind, number>> = {}
  for (const {kind} of units) blocks[kind] = (blocks[kind] ?? 0) + 1
  const images = pictures.map(({bytes}) => base64(bytes))
  const placed = pictures.map((picture, index) => ({
    ...picture,
    href: `data:${picture.type};base64,${images[index] ?? ''}`,
  }))
  const html = writeTree(renderBody(text, format, facts[source ?? locales[0]], title, placed)).trim()
  return {format, text, title, source, fields, blocks, html, images, dropped}
}

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')

function localeOf(text: string): Locale | null {
  try {
    return detectLocale(text)
  } catch (error) {
    if (error instanceof BayanError && error.code === 'locale_unknown') return null
    throw error
  }
}
