import {createHash} from 'node:crypto'
import {documentPart} from './parts/document.js'
import {feedPart, plannedFeeds, type FeedEntry} from './parts/feeds.js'
import {fingerprint} from './parts/fingerprint.js'
import {fixedParts} from './parts/fixed.js'
import {versionParts} from './parts/history.js'
import {imageParts} from './parts/images.js'
import {listParts} from './parts/lists.js'
import type {Part} from './parts/part.js'
import {pdfParts} from './parts/pdfs.js'
import {searchParts} from './parts/search.js'
import {sectionParts} from './parts/sections.js'
import {sitemapParts} from './parts/sitemaps.js'
import type {Site} from './site.js'
import type {Work} from './work.js'

/** What the whole site consists of, and the entries of its feeds. */
export interface SitePlan {
  readonly parts: readonly Part[]
  readonly entries: readonly FeedEntry[]
}

/** Plan the whole site; nothing is rendered yet. Works come latest first; `version` names the program that renders. */
export function planSite(works: readonly Work[], site: Site, version = fingerprint()): SitePlan {
  const feeds = plannedFeeds(works, site, version)
  return {
    parts: [
      ...works.map((work) => documentPart(work, site, version)),
      ...works.flatMap(pdfParts),
      ...works.flatMap((work) => versionParts(work, site, version)),
      ...works.flatMap(imageParts),
      ...listParts(works, site, version),
      ...sectionParts(works, site, version),
      ...searchParts(works, site, version),
      ...feeds.map((one) => feedPart(one, site)),
      ...sitemapParts(works, site, version),
      ...fixedParts(works, site, version),
    ],
    entries: [...new Map(feeds.flatMap(({entries}) => entries.map((one) => [one.key, one]))).values()],
  }
}

/** Name a state of the site: the same parts, and the same `extra`, are the same bytes. */
export function releaseName(parts: readonly Pick<Part, 'name' | 'key'>[], extra: string): string {
  const hash = createHash('sha256').update(extra)
  hash.update(parts.map(({name, key}) => `${name} ${key}\n`).join(''))
  return hash.digest('hex').slice(0, 32)
}
