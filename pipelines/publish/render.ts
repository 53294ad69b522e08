import {createHash} from 'node:crypto'
import {extract} from '../../src/document/extract.js'
import {write} from '../../src/document/write.js'
import {BayanError} from '../../src/errors.js'
import type {Communique, Revision} from '../../src/model/communique.js'
import type {Segment, Skeleton} from '../../src/model/document.js'
import type {Inline} from '../../src/model/inline.js'
import type {Locale} from '../../src/model/locale.js'
import {titleOf} from '../../src/commands/title-of.js'
import {provenanceOf, writeProvenance} from '../../src/render/provenance.js'
import {join} from '../../src/segment/join.js'
import {communiqueOf, findRevision, latestRevision} from '../../src/store/communiques.js'
import type {Db} from '../../src/store/database.js'
import {segmentsOf, skeletonOf} from '../../src/store/documents.js'
import {putEditions} from '../../src/store/editions.js'
import {signedApprovals} from '../../src/store/signoffs.js'
import {targetsOf, type StoredTarget} from '../../src/store/targets.js'

interface Input {
  readonly communique: Communique
  readonly revision: Revision
  readonly skeleton: Skeleton
  readonly segments: readonly Segment[]
  /** Every approved locale but the source, with its targets. */
  readonly approved: ReadonlyMap<Locale, readonly StoredTarget[]>
  readonly sourceApproved: boolean
}

interface Draft {
  readonly revision: string
  readonly locale: Locale
  readonly title: string
  readonly text: string
  readonly hash: string
  readonly provenance: string | null
}

/** Load a revision with the targets of every locale that was approved and signed; of none when a later one is there. */
export async function approvedTexts(db: Db, id: string): Promise<Input> {
  const communique = await communiqueOf(db, id)
  const approved = new Map<Locale, readonly StoredTarget[]>()
  const isLatest = (await latestRevision(db, communique.id)) === id
  const approvals = isLatest ? await signedApprovals(db, id) : []
  for (const {locale} of approvals) {
    if (locale !== communique.source) approved.set(locale, await targetsOf(db, {revision: id, locale}))
  }
  return {
    communique,
    revision: await findRevision(db, id),
    skeleton: await skeletonOf(db, id),
    segments: await segmentsOf(db, id),
    approved,
    sourceApproved: approvals.some(({locale}) => locale === communique.source),
  }
}

/** Write the document of each approved locale. `not_approved` when a target is not final, `structure_changed`. */
export function renderTexts(input: Input): readonly Draft[] {
  const {revision, communique, approved, sourceApproved} = input
  const source = sourceApproved ? [draft(revision, communique.source, revision.text, null)] : []
  return [
    ...source,
    ...[...approved].map(([locale, targets]) =>
      draft(revision, locale, textIn(input, locale, targets), provenanceIn(input, targets)),
    ),
  ]
}

export const putDraftEditions = (db: Db, _id: string, drafts: readonly Draft[]): Promise<void> =>
  putEditions(db, drafts)

function textIn(
  {revision, skeleton, segments}: Input,
  locale: Locale,
  targets: readonly StoredTarget[],
): string {
  const place = `${revision.id}.${locale}`
  const final = new Map<string, readonly Inline[]>()
  for (const {segment, target} of targets) {
    if (target.state !== 'final')
      throw new BayanError('not_approved', {place, got: segment, expected: 'final'})
    final.set(segment, target.content)
  }
  const units = new Map<string, {source: readonly Inline[]; space: string}[]>()
  for (const segment of segments) {
    const content = final.get(segment.id)
    if (!content) throw new BayanError('not_approved', {place, got: segment.id, expected: 'final'})
    units.set(segment.unit, [...(units.get(segment.unit) ?? []), {source: content, space: segment.space}])
  }
  const contents = new Map([...units].map(([unit, pieces]) => [unit, join(pieces)]))
  const {text, problems} = write(skeleton, contents)
  const [problem] = problems
  if (problem) {
    throw new BayanError('structure_changed', {
      place,
      got: problem.unit,
      line: problem.line,
      reason: problem.reason,
    })
  }
  return text
}

function provenanceIn({segments}: Input, targets: readonly StoredTarget[]): string {
  const unitOf = new Map(segments.map(({id, unit}) => [id, unit]))
  return writeProvenance(
    targets.flatMap(({segment, target}) => {
      const unit = unitOf.get(segment)
      return unit === undefined || target.origin === null
        ? []
        : [{unit, provenance: provenanceOf(target.origin)}]
    }),
  )
}

const draft = (revision: Revision, locale: Locale, text: string, provenance: string | null): Draft => ({
  revision: revision.id,
  locale,
  title: titleOf(extract(text, revision.format)),
  text,
  hash: createHash('sha256').update(text).digest('hex'),
  provenance,
})
