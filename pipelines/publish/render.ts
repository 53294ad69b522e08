import {createHash} from 'node:crypto'
import {extract} from '../../src/document/extract.js'
import {shownFieldsIn} from '../../src/document/shown-fields.js'
import {write} from '../../src/document/write.js'
import {BayanError} from '../../src/errors.js'
import type {Communique, Revision} from '../../src/model/communique.js'
import type {Segment, Skeleton} from '../../src/model/document.js'
import type {Inline} from '../../src/model/inline.js'
import type {Locale} from '../../src/model/locale.js'
import {releasable} from '../../src/commands/releasable.js'
import {titleOf} from '../../src/commands/title-of.js'
import {provenanceOf, writeProvenance} from '../../src/render/provenance.js'
import {join} from '../../src/segment/join.js'
import {communiqueOf, findRevision} from '../../src/store/communiques.js'
import type {Db} from '../../src/store/database.js'
import {segmentsOf, skeletonOf} from '../../src/store/documents.js'
import {putEditions} from '../../src/store/editions.js'
import {targetsOf, type StoredTarget} from '../../src/store/targets.js'

interface Input {
  readonly communique: Communique
  readonly revision: Revision
  readonly skeleton: Skeleton
  readonly segments: readonly Segment[]
  /** The hash of the source that was approved; null when it was not. */
  readonly source: string | null
  /** Every approved locale but the source: the hash of what was approved, and its targets. */
  readonly approved: ReadonlyMap<Locale, {readonly hash: string; readonly targets: readonly StoredTarget[]}>
}

interface Draft {
  readonly revision: string
  readonly locale: Locale
  readonly title: string
  readonly text: string
  readonly hash: string
  readonly provenance: string | null
  /** The front matter that its page shows, in its language. */
  readonly shown: Readonly<Record<string, string>>
  /** The hash of the approval that it is made for. */
  readonly approved: string
}

/** Load a revision with the targets of every locale that may go. */
export async function approvedTexts(db: Db, id: string): Promise<Input> {
  const communique = await communiqueOf(db, id)
  const approvals = await releasable(db, communique, id)
  const approved = new Map<Locale, {hash: string; targets: readonly StoredTarget[]}>()
  for (const {locale, hash} of approvals) {
    if (locale === communique.source) continue
    approved.set(locale, {hash, targets: await targetsOf(db, {revision: id, locale})})
  }
  return {
    communique,
    revision: await findRevision(db, id),
    skeleton: await skeletonOf(db, id),
    segments: await segmentsOf(db, id),
    source: approvals.find(({locale}) => locale === communique.source)?.hash ?? null,
    approved,
  }
}

/** Write the document of each approved locale. `not_approved` when a target is not final, `structure_changed`. */
export function renderTexts(input: Input): readonly Draft[] {
  const {revision, communique, source, approved} = input
  return [
    ...(source === null ? [] : [draft(revision, communique.source, source, revision.text, null)]),
    ...[...approved].map(([locale, {hash, targets}]) =>
      draft(revision, locale, hash, textIn(input, locale, targets), provenanceIn(input, targets)),
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

const draft = (
  revision: Revision,
  locale: Locale,
  approved: string,
  text: string,
  provenance: string | null,
): Draft => ({
  revision: revision.id,
  locale,
  approved,
  title: titleOf(extract(text, revision.format)),
  text,
  hash: createHash('sha256').update(text).digest('hex'),
  provenance,
  shown: shownFieldsIn(text, revision.format),
})
