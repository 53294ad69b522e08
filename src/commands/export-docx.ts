import {BayanError} from '../errors.js'
import type {Locale} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import type {DocxImage} from '../render/docx/parts.js'
import {toDocx} from '../render/docx/to-docx.js'
import {findCommunique, findRevision, latestRevision} from '../store/communiques.js'
import {editionsOf} from '../store/editions.js'
import {imagesNamed, imagesOf} from '../store/images.js'
import {extractApart} from './reading/work-apart.js'
import {titleOf} from './title-of.js'

/**
 * Write the newest edition of a locale as a DOCX; the original needs no approval. Throws `not_found`, and
 * `not_approved` for a translation that has no edition yet.
 */
export async function exportDocx(
  {pool}: Pick<Ports, 'pool'>,
  name: string,
  locale: Locale,
): Promise<{readonly reference: string; readonly bytes: Buffer}> {
  const {id, reference, source} = await findCommunique(pool, name)
  if (locale === source) {
    const {id: revision, text, format} = await findRevision(pool, await latestRevision(pool, id))
    const title = titleOf(await extractApart(text, format))
    return {reference, bytes: toDocx({text, format, locale, title}, await imagesIn(pool, revision))}
  }
  const edition = (await editionsOf(pool, id)).find(
    (one) => one.locale === locale && (one.state === 'draft' || one.state === 'published'),
  )
  if (!edition) throw new BayanError('not_approved', {place: `${reference}.${locale}`})
  return {reference, bytes: toDocx(edition, await imagesIn(pool, edition.revision))}
}

async function imagesIn(pool: Ports['pool'], revision: string): Promise<readonly DocxImage[]> {
  const images = await imagesOf(pool, revision)
  const stored = await imagesNamed(
    pool,
    images.map(({name}) => name),
  )
  return images.flatMap((image) => {
    const bytes = stored.get(image.name)?.bytes
    return bytes ? [{...image, bytes}] : []
  })
}
