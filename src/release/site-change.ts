import type {SiteChange, SiteFile, SiteRecord} from '../ports.js'
import type {FeedItem} from '../render/feeds/entry.js'
import {itemOf} from '../render/parts/feeds.js'
import type {Material, Part} from '../render/parts/part.js'
import {planSite, releaseName, type SitePlan} from '../render/plan-site.js'
import type {Site} from '../render/site.js'
import type {Work} from '../render/work.js'
import {judgeOf} from './judge.js'
import type {Signer} from './keys.js'
import {keysPath, manifestFolder, manifestPath, sha256, signaturePath, writeManifest} from './manifest.js'
import type {Source} from './source.js'

/** Parts made at a time: their texts are in memory together, and no others. */
const partsAtATime = 40

/** Where each part stood in a release: what the next one compares itself with. */
type Memo = Readonly<Record<string, {readonly key: string; readonly paths: readonly string[]}>>

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
  const known: Memo = before === null ? {} : (JSON.parse(before.memo) as Memo)
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
    const judge = judgeOf(input.works, input.site)
    for await (const {part, files} of made(changed, plan, input)) {
      if (part.fragments !== true) judge(files)
      memo[part.name] = {key: part.key, paths: files.map(({path}) => path)}
      for (const file of files) hashes[file.path] = sha256(file.body)
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

/** Make parts in their order, a few at a time, with the texts that those few need. */
async function* made(
  parts: readonly Part[],
  plan: SitePlan,
  {source, site}: ReleaseInput,
): AsyncGenerator<{part: Part; files: readonly SiteFile[]}> {
  const isFeed = (part: Part): boolean => part.name.startsWith('feeds ')
  const items = parts.some(isFeed) ? await feedItems(plan, source, site) : new Map<string, FeedItem>()
  for (let at = 0; at < parts.length; at += partsAtATime) {
    const some = parts.slice(at, at + partsAtATime)
    const needs = [...new Set(some.flatMap((part) => part.needs))]
    const texts = needs.length === 0 ? new Map<string, string>() : await source.texts(needs)
    const names = [...new Set(some.flatMap((part) => part.images ?? []))]
    const images = names.length === 0 ? undefined : await source.images?.(names)
    for (const part of some) yield {part, files: await part.make({texts, items, ...(images && {images})})}
  }
}

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
  const material: Material = {texts, items: known}
  const fresh = new Map(missing.map((entry) => [entry.key, itemOf(entry, site, material)]))
  await source.keepItems(fresh, keys)
  return new Map([...known, ...fresh])
}

/** Tell whether a path belongs to the manifest itself, which it does not list. */
export const isOfManifest = (path: string): boolean => path.startsWith(`${manifestFolder}/`)
