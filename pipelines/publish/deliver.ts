import {refuseObjected} from '../../src/commands/refuse-objected.js'
import {releasable} from '../../src/commands/releasable.js'
import {BayanError, type ErrorCode} from '../../src/errors.js'
import type {Communique} from '../../src/model/communique.js'
import type {Locale} from '../../src/model/locale.js'
import type {NewUnit} from '../../src/store/memory/add-units.js'
import {addUnits} from '../../src/store/memory/add-units.js'
import type {Ports} from '../../src/pipeline/ports.js'
import {callFollowers, followersOf, type Followers} from '../../src/release/followers.js'
import {showsForbidden} from '../../src/release/last-look.js'
import {switchSite} from '../../src/release/switch-site.js'
import {addressOf, urlOf} from '../../src/render/address.js'
import {communiqueOf} from '../../src/store/communiques.js'
import {transact, type Db} from '../../src/store/database.js'
import {allNotes, publishEditions, putPublications, type ShownNote} from '../../src/store/editions.js'
import {putEvent} from '../../src/store/events.js'
import {listedEditions, type ListedEdition} from '../../src/store/listed.js'
import {putRelease} from '../../src/store/releases.js'
import {callRun, inputHash} from '../../src/store/runs.js'
import {forLearning, learn, type Learnable} from './learn.js'

interface Input {
  readonly revision: string
  readonly communique: Communique
  readonly editions: readonly ListedEdition[]
  readonly notes: readonly ShownNote[]
  readonly learnable: Learnable
}

interface Delivered {
  readonly communique: string
  readonly at: Date
  readonly channel: string
  /** Name of the release that readers see. */
  readonly release: string
  readonly editions: readonly {edition: string; locale: Locale; address: string}[]
  readonly units: readonly NewUnit[]
  readonly followers: Followers
}

/** Load what the site lists, without texts, and the approved drafts that are to join it. */
export const forDelivery = async (db: Db, revision: string): Promise<Input> => ({
  revision,
  communique: await communiqueOf(db, revision),
  editions: await listed(db, revision),
  notes: await allNotes(db),
  learnable: await forLearning(db, revision),
})

/** Leave out the drafts that may not go at this moment; in a release that goes together, all when one is not there. */
async function listed(db: Db, revision: string): Promise<readonly ListedEdition[]> {
  const communique = await communiqueOf(db, revision)
  const editions = await listedEditions(db, revision)
  const going = (await releasable(db, communique, revision)).map(({locale}) => locale)
  const there = new Set(editions.filter((one) => one.revision === revision).map(({locale}) => locale))
  const isWhole = communique.policy === 'as-ready' || going.every((locale) => there.has(locale))
  return editions.filter(({state, locale}) => state !== 'draft' || (isWhole && going.includes(locale)))
}

const draftsOf = (editions: readonly ListedEdition[]): readonly ListedEdition[] =>
  editions.filter(({state}) => state === 'draft')

/** Refuse when the drafts that are to go are no longer all that may; what may go then is looked up anew. */
async function refuseChanged(db: Db, revision: string, joining: readonly ListedEdition[]): Promise<void> {
  const now = draftsOf(await listed(db, revision))
  const same = (one: ListedEdition): boolean => now.some(({id, hash}) => id === one.id && hash === one.hash)
  if (!joining.every(same)) throw new BayanError('approval_changed', {place: revision})
}

/**
 * Judge the embargo, and whether somebody objects, at this very moment, then switch the site. What holds texts that are to
 * join it does not hold a withdrawal: that goes without them.
 */
export async function deliver(input: Input, ports: Ports): Promise<Delivered> {
  try {
    return await switchAll(input, ports)
  } catch (error) {
    if (error instanceof BayanError && holding.includes(error.code)) await takeOff(input, ports)
    throw error
  }
}

/** What keeps texts from going, while what is to be taken off must not wait for it. */
const holding: readonly ErrorCode[] = ['embargoed', 'objected', 'gate_failed']

/** Take off what readers see of a communiqué and may not: withdrawn meanwhile, or shown by a run that died before its record. */
async function takeOff({communique, revision}: Input, ports: Ports): Promise<void> {
  if (!(await showsForbidden(ports, communique.id))) return
  const editions = await listedEditions(ports.pool, null)
  const notes = await allNotes(ports.pool)
  const learnable = {segments: [], places: new Map(), targets: new Map()}
  const delivered = await switchAll({communique, revision, editions, notes, learnable}, ports)
  await transact(ports.pool, (db) => putDelivered(db, revision, delivered))
}

async function switchAll(input: Input, ports: Ports): Promise<Delivered> {
  const {communique, revision, editions, notes, learnable} = input
  const at = ports.clock.now()
  const joining = draftsOf(editions)
  if (joining.length > 0) refuseUnderEmbargo(communique, at)
  const mayGo = async (): Promise<void> => {
    if (joining.length === 0) return
    refuseUnderEmbargo(await communiqueOf(ports.pool, revision), ports.clock.now())
    await refuseObjected(ports.pool, revision)
    await refuseChanged(ports.pool, revision, joining)
  }
  const {works, site, release} = await switchSite(ports, {
    editions,
    notes,
    at,
    isFinal: false,
    // Rendering took its time; meanwhile the embargo may have been moved, somebody objected, or a text was changed.
    mayGo,
  })
  const inputs = works.find(({id}) => id === communique.id)?.public
  return {
    communique: communique.id,
    at,
    channel: ports.channel.name,
    release,
    editions: joining.flatMap(({id, locale}) => {
      const edition = inputs?.get(locale)
      return edition ? [{edition: id, locale, address: urlOf(site.baseUrl, addressOf(edition))}] : []
    }),
    units: learn(
      learnable,
      joining.map(({locale}) => locale),
      communique,
      at,
    ),
    followers: followersOf(ports),
  }
}

function refuseUnderEmbargo({reference, embargo}: Communique, now: Date): void {
  if (embargo !== null && embargo > now)
    throw new BayanError('embargoed', {reference, place: embargo.toISOString()})
}

/** Record what readers see now, and what the memory learns from it, at once. */
export async function putDelivered(db: Db, revision: string, delivered: Delivered): Promise<void> {
  const {editions, at, channel, communique, release, followers} = delivered
  await publishEditions(
    db,
    editions.map(({edition}) => edition),
    at,
  )
  await putPublications(
    db,
    editions.map(({edition, address}) => ({edition, channel, address, at})),
  )
  await addUnits(db, delivered.units)
  await callRun(db, 'pdf', revision, inputHash(release))
  await callFollowers(db, revision, inputHash(release, at.toISOString()), followers)
  await putRelease(db, {name: release, revision, by: 'bayan', at})
  for (const {locale, address} of editions) {
    await putEvent(db, {who: 'bayan', act: 'published', communique, revision, locale, detail: {address}})
  }
}
