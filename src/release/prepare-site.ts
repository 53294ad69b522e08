import type {Ports} from '../pipeline/ports.js'
import {withPdfs} from '../pdf/kept.js'
import {planSite} from '../render/plan-site.js'
import {siteOf} from '../render/site-of.js'
import {allNotes} from '../store/editions.js'
import {listedEditions} from '../store/listed.js'
import {apartFromKept} from './kept-documents.js'
import {keepHeapLean} from './lean-heap.js'
import {made} from './make-all.js'
import {memoOf} from './site-change.js'
import {storeSource} from './source.js'
import {worksOf} from './works-of.js'

/**
 * Render ahead, judge and keep the published documents that a new program, theme or address made stale, so that the next
 * release does not wait for them; readers see nothing of it. Ends early, with what it has, when `stopping` says so.
 * Answers how many were rendered; throws `gate_failed` as that release would.
 */
export async function prepareSite(
  {channel, config, pool, clock}: Pick<Ports, 'channel' | 'config' | 'pool' | 'clock'>,
  stopping: AbortSignal,
): Promise<number> {
  const shown = await channel.current()
  if (shown === null) return 0
  keepHeapLean()
  const site = siteOf(config)
  const editions = await listedEditions(pool, null)
  const works = await withPdfs(worksOf(editions, await allNotes(pool), clock.now()), site, config.folder)
  const record = await channel.record(shown)
  const known = record === null ? {} : memoOf(record)
  const plan = planSite(works, site)
  const stale = plan.parts.filter(({work, name, key}) => work !== undefined && known[name]?.key !== key)
  const source = storeSource(pool, config.folder)
  const {others} = await apartFromKept(stale, source)
  let rendered = 0
  for await (const {part} of made(others, plan, {works, site, source, isGentle: true})) {
    if (part.work !== undefined) rendered += 1
    if (stopping.aborted) break
  }
  return rendered
}
