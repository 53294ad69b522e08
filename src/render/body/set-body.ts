import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {hrefOf} from '../address.js'
import type {EditionInput} from '../edition.js'
import {placeAt, type PlacedImage} from '../images.js'
import {describe} from '../page/json-ld.js'
import {writeTree} from '../page/document.js'
import {withOrigins} from '../page/origins.js'
import {keyOf} from '../parts/part.js'
import type {FactsByLocale, Site} from '../site.js'
import type {Listed} from '../work.js'
import {renderBody} from './body.js'

/** An edition's text as its page shows it, with how it came to be: HTML, and the first words for those who list it. */
export interface SetBody {
  readonly html: string
  readonly description: string
}

/** Set an edition's text: what takes longest of a page. `images` are on the site unless told otherwise. */
export function setBody(
  edition: EditionInput,
  site: Pick<Site, 'baseUrl' | 'showsOrigins'>,
  all: FactsByLocale,
  images: readonly PlacedImage[] = placeAt(edition, (address) => hrefOf(site.baseUrl, address)),
): SetBody {
  const facts = all[edition.locale]
  const read = renderBody(edition.text, edition.format, facts, edition.title, images)
  const {body, section} =
    site.showsOrigins === true ? withOrigins(edition, read, facts) : {body: read, section: []}
  const text = h('div', {className: ['text']}, body.children as ElementContent[])
  return {html: writeTree({type: 'root', children: [text, ...section]}), description: describe(body)}
}

/** Hash everything that a set body depends on; `program` names what sets it. */
export const bodyKey = (
  {hash, format, locale, title, id, images, provenance}: Listed,
  {baseUrl, showsOrigins}: Site,
  program: string,
): string =>
  keyOf(
    ...[program, hash, format, locale, title],
    images === undefined ? null : [images, id, hrefOf(baseUrl, '/')],
    showsOrigins === true ? (provenance ?? null) : null,
  )
