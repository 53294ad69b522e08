import type {SiteChange, SiteFile, SiteRecord} from '../ports.js'
import type {Part} from '../render/parts/part.js'
import {planSite, releaseName, type SitePlan} from '../render/plan-site.js'
import {rememberOf} from '../render/remember.js'
import type {Site} from '../render/site.js'
import type {Work} from '../render/work.js'
import {apartFromKept, readKept} from './kept-documents.js'
import type {Signer} from './keys.js'
import type {HashedFile} from './document-bytes.js'
import {made} from './make-all.js'
import {keysPath, manifestPath, signaturePath, writeManifest} from './manifest.js'
import type {Source} from './source.js'

/** Where each part stood in a release: what the next one compares itself with. */
export type Memo = Readonly<Record<string, {readonly key: string; readonly paths: readonly string[]}>>

/** Read what a release remembers of its parts. */
export const memoOf = rememberOf(({memo}: SiteRecord) => JSON.parse(memo) as Memo)

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
