import type {Dropped} from '../document/convert/dropped.js'
import {readOriginal} from '../document/read-original.js'
import type {Format, UnitKind} from '../model/document.js'
import type {Locale} from '../model/locale.js'
import type {Shown} from './reading/show-understood.js'
import {workApart} from './reading/work-apart.js'

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
  /** The text as a page shows it, clean HTML without its frame; images are written out in it, those from elsewhere are words. */
  readonly html: string
  /** What of it is not in `text`: to be shown as warnings. */
  readonly dropped: readonly Dropped[]
}

/**
 * Read an original (a file's, or what was pasted: HTML under a name that ends in `.html`) as `submit` would, and show
 * what was understood of it. Throws `document_*`, `front_matter_invalid`.
 */
export const understand = async (bytes: Uint8Array, name: string): Promise<Understood> =>
  (await readAndShow(bytes, name)).understood

/** As `understand`, with what was read for it. */
export async function readAndShow(bytes: Uint8Array, name: string): Promise<Shown> {
  const original = await readOriginal(bytes, name)
  return workApart('understand', original, original.text.length)
}
