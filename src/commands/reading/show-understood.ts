import type {Element, Root} from 'hast'
import {facts} from '../../../locales/index.js'
import {extract} from '../../document/extract.js'
import type {Original} from '../../document/read-original.js'
import {requireText} from '../../document/require-text.js'
import {BayanError} from '../../errors.js'
import type {Extracted, UnitKind} from '../../model/document.js'
import {plainText} from '../../model/inline.js'
import {locales, type Locale} from '../../model/locale.js'
import {renderBody} from '../../render/body/body.js'
import {mapElements} from '../../render/body/walk.js'
import {writeTree} from '../../render/page/document.js'
import {detectLocale} from '../detect-locale.js'
import {titleOf} from '../title-of.js'
import type {Understood} from '../understand.js'

/** What was understood of an original, and what was read of it for that. */
export interface Shown {
  readonly understood: Understood
  readonly read: Pick<Extracted, 'units' | 'fields'>
}

/** Show an original that was read as it would be kept and published. Throws `document_*`, `front_matter_invalid`. */
export function showUnderstood({text, format, dropped, images: pictures}: Original): Shown {
  const {units, fields} = requireText(extract(text, format))
  const title = titleOf({units})
  const source = localeOf(units.map(({content}) => plainText(content)).join('\n'))
  const blocks: Partial<Record<UnitKind, number>> = {}
  for (const {kind} of units) blocks[kind] = (blocks[kind] ?? 0) + 1
  const images = pictures.map(({bytes}) => base64(bytes))
  const placed = pictures.map((picture, index) => ({
    ...picture,
    href: `${writtenOut}${picture.type};base64,${images[index] ?? ''}`,
  }))
  const body = withoutOutside(renderBody(text, format, facts[source ?? locales[0]], title, placed))
  const html = writeTree(body).trim()
  return {
    understood: {format, text, title, source, fields, blocks, html, images, dropped},
    read: {units, fields},
  }
}

const writtenOut = 'data:'

/** Whoever looks at an original asks nothing of the addresses in it: an image from elsewhere is its description. */
const withoutOutside = (root: Root): Root =>
  mapElements(root, (element) => (isOutside(element) ? {type: 'text', value: altOf(element)} : element))

const isOutside = ({tagName, properties}: Element): boolean =>
  tagName === 'img' && !String(properties['src'] ?? '').startsWith(writtenOut)

const altOf = ({properties}: Element): string => String(properties['alt'] ?? '')

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
