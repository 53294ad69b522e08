import {shownFieldsIn} from '../document/shown-fields.js'
import {write} from '../document/write.js'
import type {Inline} from '../model/inline.js'
import type {Locale} from '../model/locale.js'
import type {EditionInput} from '../render/edition.js'
import {join} from '../segment/join.js'
import {findCommunique, findRevision, latestRevision} from '../store/communiques.js'
import type {Db} from '../store/database.js'
import {segmentsOf, skeletonOf} from '../store/documents.js'
import {imagesOf} from '../store/images.js'
import {targetsOf} from '../store/targets.js'
import {extractApart} from './reading/work-apart.js'
import {titleOf} from './title-of.js'

type Written = Pick<ReturnType<typeof write>, 'text' | 'problems'>

/** The edition that a communiqué would have now, and where its structure could not be kept. */
export interface EditionSoFar {
  readonly edition: EditionInput
  readonly problems: Written['problems']
}

/**
 * Give the edition of a communiqué's latest revision as it would be published now; the source stands where nothing is
 * translated yet. Throws `still_running` before intake has run.
 */
export async function editionSoFar(db: Db, name: string, locale: Locale, at: Date): Promise<EditionSoFar> {
  const communique = await findCommunique(db, name)
  const revision = await findRevision(db, await latestRevision(db, communique.id))
  const {text, problems} =
    locale === communique.source
      ? {text: revision.text, problems: []}
      : await textSoFar(db, {revision: revision.id, locale})
  const extracted = await extractApart(text, revision.format)
  const now = at.toISOString()
  const edition = {
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
    shown: shownFieldsIn(text, revision.format),
    notes: [],
    images: await imagesOf(db, revision.id),
  }
  return {edition, problems}
}

async function textSoFar(db: Db, ref: {revision: string; locale: Locale}): Promise<Written> {
  const skeleton = await skeletonOf(db, ref.revision)
  const segments = await segmentsOf(db, ref.revision)
  const targets = await targetsOf(db, ref)
  const written = new Map(targets.map(({segment, target}) => [segment, target.content]))
  const units = new Map<string, {source: readonly Inline[]; space: string}[]>()
  for (const {id, unit, source, space} of segments) {
    units.set(unit, [...(units.get(unit) ?? []), {source: written.get(id) ?? source, space}])
  }
  return write(skeleton, new Map([...units].map(([unit, pieces]) => [unit, join(pieces)])))
}
