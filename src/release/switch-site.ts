import type {Ports} from '../pipeline/ports.js'
import {withPdfs} from '../pdf/kept.js'
import {mayWait, searchMaxEditionsInRelease} from '../render/parts/search.js'
import {siteOf} from '../render/site-of.js'
import type {Site} from '../render/site.js'
import type {Work} from '../render/work.js'
import type {ShownNote} from '../store/editions.js'
import type {ListedEdition} from '../store/listed.js'
import {openSigner} from './keys.js'
import {keepHeapLean} from './lean-heap.js'
import {sameWorks} from './same-works.js'
import {siteChange} from './site-change.js'
import {storeSource} from './source.js'
import {worksOf} from './works-of.js'

/** What readers see after a switch. */
export interface Switched {
  readonly release: string
  readonly works: readonly Work[]
  readonly site: Site
}

/**
 * Make readers see these editions. What takes long and may wait (the search index of a large site) keeps its last state
 * unless `isFinal`; PDFs are shown when they are there.
 */
export async function switchSite(
  ports: Ports,
  given: {
    readonly editions: readonly ListedEdition[]
    readonly notes: readonly ShownNote[]
    readonly at: Date
    readonly isFinal: boolean
    /** The release that this one completes, if any. */
    readonly completes?: string | null
    readonly mayGo: () => Promise<void>
  },
): Promise<Switched> {
  keepHeapLean()
  const {channel, config, pool} = ports
  const site = siteOf(config)
  const works = sameWorks(await withPdfs(worksOf(given.editions, given.notes, given.at), site, config.folder))
  const count = works.reduce((sum, work) => sum + work.public.size, 0)
  const shown = await channel.current()
  const change = siteChange(
    {
      works,
      site,
      signer: await openSigner(config.folder),
      source: storeSource(pool, config.folder),
      mayGo: given.mayGo,
      mayWait: given.isFinal || count <= searchMaxEditionsInRelease ? () => false : mayWait,
    },
    shown === null ? null : await channel.record(shown),
  )
  await channel.switch({...change, completes: given.completes ?? null})
  return {release: change.release, works, site}
}
