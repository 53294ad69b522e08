import {facts} from '../../locales/index.js'
import {extract} from '../document/extract.js'
import {write} from '../document/write.js'
import type {ShownImage} from '../model/image.js'
import type {Inline} from '../model/inline.js'
import type {Locale} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import {addressOf} from '../render/address.js'
import type {EditionInput} from '../render/edition.js'
import {pressLetter} from '../render/mail/press-letter.js'
import type {PlacedImage} from '../render/images.js'
import type {ReaderLetter} from '../render/mail/write-letter.js'
import {renderPage} from '../render/page/render-page.js'
import {siteOf} from '../render/site-of.js'
import {join} from '../segment/join.js'
import {findCommunique, findRevision, latestRevision} from '../store/communiques.js'
import {imagesNamed, imagesOf} from '../store/images.js'
import {segmentsOf, skeletonOf} from '../store/documents.js'
import {targetsOf} from '../store/targets.js'
import {titleOf} from './submit.js'

/** Where the pages of a preview look for their style sheet. */
export const previewAddress = '/api/preview'

/**
 * Give the page as it would be published now, from the renderer of the site. Where nothing is translated yet the
 * source stands. Throws `still_running` before intake has run.
 */
export async function preview(ports: Ports, name: string, locale: Locale): Promise<string> {
  const {host, port} = ports.config
  const site = siteOf({host, port, baseUrl: `http://${host}:${String(port)}${previewAddress}`})
  const edition = await previewEdition(ports, name, locale)
  const images = await writtenOut(ports, edition.images ?? [])
  return renderPage(edition, {...site, published: new Map()}, facts, images)
}

/** Give the letter that the press would get now. Throws as `preview` does. */
export async function previewLetter(ports: Ports, name: string, locale: Locale): Promise<ReaderLetter> {
  const edition = await previewEdition(ports, name, locale)
  return pressLetter(edition, addressOf(edition), siteOf(ports.config), facts[locale])
}

async function previewEdition(ports: Ports, name: string, locale: Locale): Promise<EditionInput> {
  const db = ports.pool
  const communique = await findCommunique(db, name)
  const revision = await findRevision(db, await latestRevision(db, communique.id))
  const text =
    locale === communique.source ? revision.text : await textSoFar(ports, {revision: revision.id, locale})
  const extracted = extract(text, revision.format)
  const now = ports.clock.now().toISOString()
  return {
    id: communique.id,
    reference: communique.reference,
    locale,
    format: revision.format,
    text,
    title: titleOf(extracted),
    category: communique.category,
    issuedAt: now,
    modifiedAt: now,
    version: revision.number,
    sourceLocale: communique.source,
    fields: extracted.fields,
    notes: [],
    images: await imagesOf(db, revision.id),
  }
}

/** The preview stands in a frame without cookies, so that it could not ask for what only some may see. */
async function writtenOut({pool}: Ports, images: readonly ShownImage[]): Promise<readonly PlacedImage[]> {
  const stored = await imagesNamed(
    pool,
    images.map(({name}) => name),
  )
  return images.map((image) => {
    const {type = '', bytes = new Uint8Array()} = stored.get(image.name) ?? {}
    return {...image, href: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`}
  })
}

async function textSoFar(ports: Ports, ref: {revision: string; locale: Locale}): Promise<string> {
  const db = ports.pool
  const [skeleton, segments, targets] = await Promise.all([
    skeletonOf(db, ref.revision),
    segmentsOf(db, ref.revision),
    targetsOf(db, ref),
  ])
  const written = new Map(targets.map(({segment, target}) => [segment, target.content]))
  const units = new Map<string, {source: readonly Inline[]; space: string}[]>()
  for (const {id, unit, source, space} of segments) {
    units.set(unit, [...(units.get(unit) ?? []), {source: written.get(id) ?? source, space}])
  }
  return write(skeleton, new Map([...units].map(([unit, pieces]) => [unit, join(pieces)]))).text
}
