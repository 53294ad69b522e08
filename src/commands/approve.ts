import {createHash} from 'node:crypto'
import {BayanError} from '../errors.js'
import type {TranslationRef} from '../model/communique.js'
import {isLocale, type Locale} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import {approvalsOf, putApproval} from '../store/approvals.js'
import {findCommunique, findRevision, latestRevision} from '../store/communiques.js'
import {transact, type Db} from '../store/database.js'
import {putEvent} from '../store/events.js'
import {awaitingAgreement} from '../store/earlier.js'
import {issuesOf} from '../store/hints.js'
import {putTarget, targetsOf} from '../store/targets.js'
import {callPublishWhenDue} from './call-publish.js'
import {rehearse} from './rehearse.js'

const maxNamed = 10

/**
 * Take a publisher's word for the latest revision of a communiqué, in the locales named (all three when null). What it
 * stands for is bound by hash. Throws `not_approved` when a segment was not reviewed, `blocked_by_issues`, and
 * what `rehearse` throws. When that makes the release complete and no embargo stands, publishing begins.
 */
export async function approve(
  ports: Ports,
  name: string,
  locales: readonly Locale[] | null,
  by: string,
): Promise<{revision: string; locales: readonly Locale[]; publishing: boolean}> {
  return transact(ports.pool, async (db) => {
    const communique = await findCommunique(db, name)
    const revision = await latestRevision(db, communique.id)
    const wanted = locales ?? [communique.source, ...(await translatedLocales(db, revision))]
    for (const locale of wanted) {
      const ref = {revision, locale}
      const hash = locale === communique.source ? await sourceHash(db, revision) : await finish(db, ref)
      await putApproval(db, ref, hash, by)
      await putEvent(db, {
        who: by,
        act: 'approve',
        communique: communique.id,
        revision,
        locale,
        detail: {hash},
      })
    }
    const approved = (await approvalsOf(db, revision)).map(({locale}) => locale)
    await rehearse(db, ports.config, name, approved, ports.clock.now())
    const publishing = await callPublishWhenDue(db, communique, revision, ports.clock.now())
    return {revision, locales: wanted, publishing}
  })
}

/** Give the locales that a revision is translated into; `still_running` before intake has made them. */
async function translatedLocales(db: Db, revision: string): Promise<readonly Locale[]> {
  const {rows} = await db.query<{locale: string}>(
    'select locale from translation where revision = $1 order by locale',
    [revision],
  )
  if (rows.length === 0) throw new BayanError('still_running', {place: revision})
  return rows.map((row) => row.locale).filter(isLocale)
}

const sourceHash = async (db: Db, revision: string): Promise<string> =>
  (await findRevision(db, revision)).hash

/**
 * Make every reviewed target of a translation final, and agree to those that a cosmetic change left as they were.
 * Answers the hash of its texts.
 */
async function finish(db: Db, ref: TranslationRef): Promise<string> {
  const place = `${ref.revision}.${ref.locale}`
  const targets = await targetsOf(db, ref)
  if (targets.length === 0) throw new BayanError('still_running', {place})
  const kept = await awaitingAgreement(db, ref)
  const open = targets.filter(
    ({segment, target}) =>
      target.state === 'initial' || (target.state === 'translated' && !kept.has(segment)),
  )
  if (open.length > 0) {
    const got = open.slice(0, maxNamed).map(({segment}) => segment)
    throw new BayanError('not_approved', {
      place,
      got: got.join(' '),
      expected: 'reviewed',
      limit: open.length,
    })
  }
  const critical = [...(await issuesOf(db, ref))].flatMap(([segment, issues]) =>
    issues.filter((issue) => issue.severity === 'critical').map((issue) => `${segment} ${issue.rule}`),
  )
  if (critical.length > 0) {
    throw new BayanError('blocked_by_issues', {place, got: critical.slice(0, maxNamed).join(', ')})
  }
  const hash = createHash('sha256')
  for (const {segment, version, target} of targets) {
    hash.update(JSON.stringify([segment, target.content]))
    const reviewedBy = 'reviewedBy' in target ? target.reviewedBy : kept.get(segment)
    if (target.state === 'initial' || target.state === 'final' || reviewedBy === undefined) continue
    await putTarget(db, ref, segment, {...target, state: 'final', reviewedBy}, version)
  }
  return hash.digest('hex')
}
