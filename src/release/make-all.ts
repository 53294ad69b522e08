import {bodyKey, type SetBody} from '../render/body/set-body.js'
import type {FeedItem} from '../render/feeds/entry.js'
import {bodyFingerprint} from '../render/parts/fingerprint.js'
import {itemOf} from '../render/parts/feeds.js'
import type {Material, Part} from '../render/parts/part.js'
import type {SitePlan} from '../render/plan-site.js'
import type {Site} from '../render/site.js'
import type {Work} from '../render/work.js'
import type {KeyedBody} from '../store/bodies.js'
import type {HashedFile} from './document-bytes.js'
import {inOrder} from './in-order.js'
import {addressesIn, judgeWith} from './judge.js'
import {documentsIn} from './kept-documents.js'
import {makeParts, type Kept, type Made} from './make-parts.js'
import type {Source} from './source.js'
import {openThreads} from './threads/open-threads.js'

/** Parts made at a time: their texts are in memory together, and no others. */
const partsAtATime = 20

/** What the parts of a site are made from. */
export interface MakeInput {
  readonly works: readonly Work[]
  readonly site: Site
  readonly source: Source
  /** Nobody waits for it: one thread works, and leaves the other processors to people. */
  readonly isGentle?: boolean
}

/** Make parts in their order, a few at a time, from the texts and bodies that those few need; many, in threads. */
export async function* made(
  parts: readonly Part[],
  plan: SitePlan,
  {works, site, source, isGentle = false}: MakeInput,
): AsyncGenerator<{part: Part; files: readonly HashedFile[]}> {
  let known: ReadonlySet<string> | undefined
  const addresses = (): ReadonlySet<string> => (known ??= addressesIn(works))
  const isFeed = (part: Part): boolean => part.name.startsWith('feeds ')
  const items = parts.some(isFeed) ? await feedItems(plan, source, site) : new Map<string, FeedItem>()
  const documents = parts.filter(({work}) => work !== undefined).length
  const threads = openThreads(documents, () => ({site, addresses: [...addresses()]}), isGentle)
  const here = (some: readonly Part[], kept: Kept): Promise<Made> =>
    makeParts(some, {...kept, items}, {site, judge: judgeWith(addresses, site)}, source.readPdf)
  const make = async (some: readonly Part[]): Promise<Made> => {
    const {kept, keys} = await keptFor(some, source, site)
    const inThread = threads?.hasRoom() === true && some.every(({work}) => work !== undefined)
    const done = await (inThread
      ? threads.make(some, kept).catch((error: unknown) => {
          // A very long text needs more memory than a thread may have; this process has it.
          if (!isOutOfMemory(error)) throw error
          return here(some, kept)
        })
      : here(some, kept))
    if (done.fresh.size > 0) await source.keepBodies(keyed(done.fresh, keys))
    if (done.documents.size > 0) await source.keepDocuments(documentsIn(some, done.documents))
    return done
  }
  try {
    for await (const {given, answer} of inOrder(batches(parts), make, threads?.size ?? 0))
      for (const [index, part] of given.entries()) yield {part, files: answer.files[index] ?? []}
  } finally {
    await threads?.close()
  }
}

/** Cut parts into batches of one kind: documents, which a thread may make, and others. */
function batches(parts: readonly Part[]): readonly (readonly Part[])[] {
  const [documents, others] = [true, false].map((wanted) =>
    parts.filter(({work}) => (work !== undefined) === wanted),
  )
  return [documents ?? [], others ?? []].flatMap((all) =>
    Array.from({length: Math.ceil(all.length / partsAtATime)}, (_, at) =>
      all.slice(at * partsAtATime, (at + 1) * partsAtATime),
    ),
  )
}

/** Fetch what some parts are made from: bodies that are kept, and the texts of the others. */
async function keptFor(
  parts: readonly Part[],
  source: Source,
  site: Site,
): Promise<{kept: Kept; keys: ReadonlyMap<string, string>}> {
  const keys = new Map(
    parts.flatMap(({shows = []}) =>
      shows.map((listed) => [listed.edition, bodyKey(listed, site, bodyFingerprint())] as const),
    ),
  )
  const bodies = keys.size === 0 ? new Map<string, SetBody>() : await source.bodies(keys)
  const needs = new Set(parts.flatMap((part) => part.needs))
  for (const edition of keys.keys()) if (!bodies.has(edition)) needs.add(edition)
  const texts = needs.size === 0 ? new Map<string, string>() : await source.texts([...needs])
  const names = new Set(parts.flatMap((part) => part.images ?? []))
  const images = names.size === 0 ? undefined : await source.images?.([...names])
  return {kept: {texts, bodies, items: new Map(), ...(images && {images})}, keys}
}

const keyed = (
  fresh: ReadonlyMap<string, SetBody>,
  keys: ReadonlyMap<string, string>,
): readonly KeyedBody[] =>
  [...fresh].map(([edition, body]) => ({edition, key: keys.get(edition) ?? '', ...body}))

/** Give every feed entry: those rendered before, and the others rendered now. */
async function feedItems(
  {entries}: SitePlan,
  source: Source,
  site: Site,
): Promise<ReadonlyMap<string, FeedItem>> {
  const keys = entries.map(({key}) => key)
  const known = await source.items(keys)
  const missing = entries.filter(({key}) => !known.has(key))
  if (missing.length === 0) return known
  const texts = await source.texts(
    missing.filter(({isWithdrawn}) => !isWithdrawn).map(({listed}) => listed.edition),
  )
  const material: Material = {texts, items: known, bodies: new Map(), readPdf: source.readPdf}
  const fresh = new Map(missing.map((entry) => [entry.key, itemOf(entry, site, material)]))
  await source.keepItems(fresh, keys)
  return new Map([...known, ...fresh])
}

const isOutOfMemory = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
