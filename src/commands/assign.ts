import type {Act} from '../access/act.js'
import {may} from '../access/may.js'
import {BayanError} from '../errors.js'
import type {Assignment, AssignmentRef} from '../model/assignment.js'
import type {Communique} from '../model/communique.js'
import {tell} from '../notify/tell.js'
import type {Ports} from '../pipeline/ports.js'
import {findAccount} from '../store/accounts.js'
import {assignmentsOf, lockAssignment, putAssignment} from '../store/assignments.js'
import {findCommunique, latestRevision} from '../store/communiques.js'
import {transact, type Db} from '../store/database.js'
import {putEvent} from '../store/events.js'
import {readInstant} from './read-instant.js'

type Used = Pick<Ports, 'pool' | 'clock' | 'config'>

/** What somebody who assigns says. */
export interface Assigning {
  /** Null: anybody who may do it may take it. */
  readonly account: string | null
  /** ISO 8601; without an offset in the time zone of the house. Null: none. */
  readonly deadline: string | null
  /** The version that was seen; 0 when there was none. */
  readonly version: number
}

/**
 * Give an act on a locale to somebody, or set its deadline. Throws `version_conflict` when it changed meanwhile,
 * `assignee_unfit` for somebody who may not do it there or whom four eyes forbid, `request_invalid` for a deadline that
 * is past or no time, `state_forbids` for translating the original.
 */
export function assign(
  ports: Used,
  name: string,
  ref: AssignmentRef,
  given: Assigning,
  by: string,
): Promise<Assignment> {
  return change(ports, name, ref, by, async (db, communique, held) => {
    if (held.version !== given.version) {
      const place = `${communique.reference} ${ref.locale} ${ref.act}`
      throw new BayanError('version_conflict', {place, got: given.version, expected: held.version})
    }
    const account = given.account
    if (account !== null && account !== held.account) await checkFit(ports, db, communique, ref, account)
    const deadline = readDeadline(ports, given.deadline, held.deadline)
    return {account, deadline, act: 'assign'}
  })
}

/** Take an act on a locale that is free. Throws `assignment_taken`, `assignee_unfit`. */
export function take(ports: Used, name: string, ref: AssignmentRef, by: string): Promise<Assignment> {
  return change(ports, name, ref, by, async (db, communique, held) => {
    if (held.account !== null && held.account !== by) {
      throw new BayanError('assignment_taken', {place: communique.reference, got: held.account})
    }
    await checkFit(ports, db, communique, ref, by)
    return {account: by, deadline: held.deadline, act: 'take'}
  })
}

/** Hand an act back; `mayAssign`: also somebody else’s. Throws `state_forbids` when it is not theirs to hand back. */
export function handBack(
  ports: Used,
  name: string,
  ref: AssignmentRef,
  by: string,
  mayAssign: boolean,
): Promise<Assignment> {
  return change(ports, name, ref, by, async (_db, communique, held) => {
    if (held.account === null || (held.account !== by && !mayAssign)) {
      throw new BayanError('state_forbids', {place: communique.reference, reason: 'not yours'})
    }
    return {account: null, deadline: held.deadline, act: 'hand-back'}
  })
}

interface Change {
  readonly account: string | null
  readonly deadline: Date | null
  readonly act: 'assign' | 'take' | 'hand-back'
}

function change(
  ports: Used,
  name: string,
  ref: AssignmentRef,
  by: string,
  decide: (db: Db, communique: Communique, held: Assignment) => Promise<Change>,
): Promise<Assignment> {
  return transact(ports.pool, async (db) => {
    const communique = await findCommunique(db, name)
    if (ref.locale === communique.source && ref.act !== 'approve') {
      throw new BayanError('state_forbids', {place: ref.locale, reason: 'original'})
    }
    const at = ports.clock.now()
    const held = await lockAssignment(db, communique.id, ref, by, at)
    const {act, ...wanted} = await decide(db, communique, held)
    const put = await putAssignment(db, communique.id, {...ref, ...wanted, by, at})
    await putEvent(db, {
      who: by,
      act,
      communique: communique.id,
      revision: await latestRevision(db, communique.id),
      locale: ref.locale,
      detail: {work: ref.act, account: put.account, deadline: put.deadline},
    })
    await tellChange(db, communique, held, put)
    return put
  })
}

/** Tell who got it, and who lost it or gave it. */
async function tellChange(
  db: Db,
  {id: communique}: Communique,
  held: Assignment,
  put: Assignment,
): Promise<void> {
  const {locale, act, by} = put
  const notice = {
    communique,
    locale,
    by,
    detail: {act, ...(put.deadline ? {deadline: put.deadline.toISOString()} : {})},
  }
  const key = `${communique}:${locale}:${act}:${String(put.version)}`
  const due = put.deadline?.getTime() !== held.deadline?.getTime()
  if (put.account !== null && (put.account !== held.account || due))
    await tell(db, [put.account], {...notice, kind: 'assigned', key: `assigned:${key}`})
  if (held.account !== null && held.account !== put.account)
    await tell(db, [held.account, held.by], {...notice, kind: 'handed-back', key: `handed-back:${key}`})
}

async function checkFit(
  {config}: Used,
  db: Db,
  {id, category}: Communique,
  {locale, act}: AssignmentRef,
  name: string,
): Promise<void> {
  const account = await findAccount(db, name)
  const fits = (asked: Act): boolean =>
    account !== undefined && may(account.grants, asked, {locale, category})
  const unfit = new BayanError('assignee_unfit', {place: `${locale} ${act}`, got: name})
  if (account === undefined || account.disabled || !fits(act) || !fits('read')) throw unfit
  const other = act === 'translate' ? 'review' : 'translate'
  if (!config.fourEyes || act === 'approve') return
  const given = (await assignmentsOf(db, id)).find((one) => one.locale === locale && one.act === other)
  if (given?.account === name) throw unfit
}

function readDeadline({clock, config}: Used, given: string | null, held: Date | null): Date | null {
  if (given === null || given === '') return null
  const instant = readInstant(given, config.timeZone)
  if (instant === null || (instant <= clock.now() && instant.getTime() !== held?.getTime())) {
    throw new BayanError('request_invalid', {place: 'deadline', got: given})
  }
  return instant
}
