import {facts} from '../../locales/index.js'
import type {ShownImage} from '../model/image.js'
import type {Locale} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import {addressOf} from '../render/address.js'
import {pressLetter} from '../render/mail/press-letter.js'
import type {PlacedImage} from '../render/images.js'
import type {ReaderLetter} from '../render/mail/write-letter.js'
import {siteOf} from '../render/site-of.js'
import {imagesNamed} from '../store/images.js'
import {editionSoFar} from './edition-so-far.js'
import {workApart} from './reading/work-apart.js'

/** Where the pages of a preview look for their style sheet. */
export const previewAddress = '/api/preview'

/**
 * Give the page as it would be published now, from the renderer of the site. Where nothing is translated yet the
 * source stands. Throws `still_running` before intake has run.
 */
export async function preview(ports: Ports, name: string, locale: Locale): Promise<string> {
  const {host, port} = ports.config
  const site = siteOf({host, port, baseUrl: `http://${host}:${String(port)}${previewAddress}`})
  const {edition} = await editionSoFar(ports.pool, name, locale, ports.clock.now())
  const images = await writtenOut(ports, edition.images ?? [])
  return workApart('page', {edition, site, images}, edition.text.length)
}

/** Give the letter that the press would get now. Throws as `preview` does. */
export async function previewLetter(ports: Ports, name: string, locale: Locale): Promise<ReaderLetter> {
  const {edition} = await editionSoFar(ports.pool, name, locale, ports.clock.now())
  return pressLetter(edition, addressOf(edition), siteOf(ports.config), facts[locale])
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
