import {h} from 'hastscript'
import type {ElementContent} from 'hast'
import {permanentAddress, urlOf} from '../address.js'
import {renderBody} from '../body/body.js'
import type {EditionInput} from '../edition.js'
import {notice} from '../page/article.js'
import {writeTree} from '../page/document.js'
import {describe} from '../page/json-ld.js'
import {setPlain} from '../page/plain.js'
import {placeAt} from '../images.js'
import type {FactsByLocale, Site} from '../site.js'
import {categoryName} from '../words.js'

/** A published edition and where it is. */
export interface Entry {
  readonly edition: EditionInput
  readonly address: string
}

/** What every feed says of an edition; texts are isolated, `html` carries its language and direction. */
export interface FeedItem {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly html: string
  readonly category: string
  readonly published: string
  readonly modified: string
}

/** Prepare an edition for the feeds. Readers infer no direction, so the content's own element states it. */
export function feedItem({edition, address}: Entry, site: Site, all: FactsByLocale): FeedItem {
  const facts = all[edition.locale]
  // Readers of feeds know no page that an address could start from.
  const images = placeAt(edition, (at) => urlOf(site.baseUrl, at))
  const body = renderBody(edition.text, edition.format, facts, edition.title, images)
  // Who reads feeds must see what was corrected, not only that something was.
  const notes = edition.notes.filter(({kind}) => kind === 'correction').map((note) => notice(note, facts))
  const content = h('div', {lang: facts.tag, dir: facts.direction}, [
    ...notes,
    ...(body.children as ElementContent[]),
  ])
  return {
    id: urlOf(site.baseUrl, permanentAddress(edition.locale, edition.id)),
    url: urlOf(site.baseUrl, address),
    title: setPlain(edition.title, facts),
    summary: setPlain(describe(body), facts),
    html: writeTree(content),
    category: setPlain(categoryName(edition.category, edition.locale), facts),
    published: new Date(edition.issuedAt).toISOString(),
    modified: new Date(edition.modifiedAt).toISOString(),
  }
}
