import {facts} from '../../locales/index.js'
import type {Dropped} from '../document/convert/dropped.js'
import {extract} from '../document/extract.js'
import {readOriginal} from '../document/read-original.js'
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
  /** The text as a page shows it, clean HTML without its frame. */
  readonly html: string
  /** What of it is not in `text`: to be shown as warnings. */
  readonly dropped: readonly Dropped[]
}

/**
 * Read an original (a file's, or what was pasted: HTML under a name that ends in `.html`) as `submit` would, and show
 * what was understood of it. Throws `document_*`, `front_matter_invalid`.
 */
export async function understand(bytes: Uint8Array, name: string): Promise<Understood> {
  const {text, format, dropped} = await readOriginal(bytes, name)
  const {units, fields} = extract(text, format)
  if (units.length === 0) throw new BayanError('document_nothing_to_translate', {name})
  const contents = units.map(({content}) => plainText(content))
  const title = titleOf({units})
  const source = localeOf(contents.join('\n'))
  const blocks: Partial<Record<UnitKind, number>> = {}
  for (const {kind} of units) blocks[kind] = (blocks[kind] ?? 0) + 1
  const html = writeTree(renderBody(text, format, facts[source ?? locales[0]], title)).trim()
  return {format, text, title, source, fields, blocks, html, dropped}
}

function localeOf(text: string): Locale | null {
  try {
    return detectLocale(text)
  } catch (error) {
    if (error instanceof BayanError && error.code === 'locale_unknown') return null
    throw error
  }
}
