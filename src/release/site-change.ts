import type {SiteChange, SiteFile, SiteRecord} from '../ports.js'
import {bodyKey, type SetBody} from '../render/body/set-body.js'
import type {FeedItem} from '../render/feeds/entry.js'
import {bodyFingerprint} from '../render/parts/fingerprint.js'
import {itemOf} from '../render/parts/feeds.js'
import type {Material, Part} from '../render/parts/part.js'
import {planSite, releaseName, type SitePlan} from '../render/plan-site.js'
import {rememberOf} from '../render/remember.js'
import type {Site} from '../render/site.js'
import type {Work} from '../render/work.js'
import type {KeyedBody} from '../store/bodies.js'
import {inOrder} from './in-order.js'
import {addressesIn, judgeWith} from './judge.js'
import {apartFromKept, documentsIn, readKept} from './kept-documents.js'
import type {Signer} from './keys.js'
import {makeParts, type HashedFile, type Kept, type Made} from './make-parts.js'
import {keysPath, manifestPath, signaturePath, writeManifest} from './manifest.js'
import type {Source} from './source.js'
import {openThreads} from './threads/open-threads.js'

/** Parts made at a time: their texts are in memory together, and no others. */
const partsAtATime = 20

/** Where each part stood in a release: what the next one compares itself with. */
type Memo = Readonly<Record<string, {readonly key: string; readonly paths: readonly string[]}>>

const memoOf = rememberOf(({memo}: SiteRecord) => JSON.parse(memo) as Memo)

/** What a release is made of. */
export interface ReleaseInput {
  readonly works: readonly Work[]
  readonly site: Site
  readonly signer: Signer
  readonly source: Source
  /** Asked when every file is made, just before the switch; throws when the release may not go. */
  readonly mayGo: () => Promise<void>
  /** Tells the parts that keep their last state in this release, or stay out of it when they have none. */
  readonly mayWait?: (part: Part) => boolean
}

/** What the site becomes, planned against the release that stands. */
export function siteChange(input: ReleaseInput, before: SiteRecord | null): SiteChange {
  const known: Memo = before === null ? {} : memoOf(before)
  const whole = planSite(input.works, input.site)
  const plan = {...whole, parts: whole.parts.flatMap((part) => waiting(part, known, input))}
  const keys = `${JSON.stringify({keys: input.signer.keys}, null, 1)}\n`
  const release = releaseName(plan.parts, keys)
  const isKept = (part: Part): boolean => known[part.name]?.key === part.key
  const memo: Record<string, Memo[string]> = {}
  const hashes: Record<string, string> = {}
  for (const {name} of plan.parts.filter(isKept)) {
    const entry = known[name]
    if (entry === undefined) continue
    memo[name] = entry
    for (const path of entry.paths) hashes[path] = before?.files[path] ?? ''
  }
  const keep = Object.keys(hashes)
  const changed = plan.parts.filter((part) => !isKept(part))

  async function* put(): AsyncGenerator<SiteFile> {
    for await (const {part, files} of written(changed, plan, input)) {
      memo[part.name] = {key: part.key, paths: files.map(({path}) => path)}
      for (const file of files) hashes[file.path] = file.sha256
      yield* files
    }
    const manifest = writeManifest(release, hashes, input.works, input.site)
    yield {path: manifestPath, body: manifest}
    yield {path: signaturePath, body: `${JSON.stringify(input.signer.sign(manifest))}\n`}
    yield {path: keysPath, body: keys}
    await input.mayGo()
  }
  return {release, put: put(), keep, memo: () => JSON.stringify(memo)}
}

function waiting(part: Part, known: Memo, {mayWait}: ReleaseInput): readonly Part[] {
  if (mayWait === undefined || !mayWait(part)) return [part]
  const last = known[part.name]
  return last === undefined ? [] : [{...part, key: last.key}]
}

/** Give the files of parts: documents that are kept as they are, and all others as they are made now. */
async function* written(
  parts: readonly Part[],
  plan: SitePlan,
  input: ReleaseInput,
): AsyncGenerator<{part: Part; files: readonly HashedFile[]}> {
  const {kept, others} = await apartFromKept(parts, input.source)
  yield* readKept(kept, input.source)
  yield* made(others, plan, input)
}

/** Make parts in their order, a few at a time, from the texts and bodies that those few need; many, in threads. */
async function* made(
  parts: readonly Part[],
  plan: SitePlan,
  {works, site, source}: ReleaseInput,
): AsyncGenerator<{part: Part; files: readonly HashedFile[]}> {
  let known: ReadonlySet<string> | undefined
  const addresses = (): ReadonlySet<string> => (known ??= addressesIn(works))
  const isFeed = (part: Part): boolean => part.name.startsWith('feeds ')
  const items = parts.some(isFeed) ? await feedItems(plan, source, site) : new Map<string, FeedItem>()
  const threads = openThreads(parts.filter(({work}) => work !== undefined).length, () => ({
    site,
    addresses: [...addresses()],
  }))
  const here = (some: readonly Part[], kept: Kept): Promise<Made> =>
    makeParts(some, {...kept, items}, {site, judge: judgeWith(addresses, site)}, source.readPdf)
  const make = async (some: readonly Part[]): Promise<Made> => {
    const {kept, keys} = await keptFor(some, source, site)
    const inThread = threads !== null && some.every(({work}) => work !== undefined)
    const done = await (inThread ? threads.make(some, kept) : here(some, kept))
    if (done.fresh.size > 0) await source.keepBodies(keyed(done.fresh, keys))
    const documents = documentsIn(some, done.files)
    if (documents.length > 0) await source.keepDocuments(documents)
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
