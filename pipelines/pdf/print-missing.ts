import {facts} from '../../locales/index.js'
import type {Ports} from '../../src/pipeline/ports.js'
import {findChromium, openChromium} from '../../src/pdf/browser.js'
import {keepPdf, keptPdfs, pdfKeys} from '../../src/pdf/kept.js'
import {print} from '../../src/pdf/print.js'
import {worksOf} from '../../src/release/works-of.js'
import {addressOf} from '../../src/render/address.js'
import {renderPage} from '../../src/render/page/render-page.js'
import {siteOf} from '../../src/render/site-of.js'
import {withText, type Listed} from '../../src/render/work.js'
import type {Db} from '../../src/store/database.js'
import {allNotes, type ShownNote} from '../../src/store/editions.js'
import {imagesNamed} from '../../src/store/images.js'
import {listedEditions, textsOf, type ListedEdition} from '../../src/store/listed.js'

interface Input {
  readonly editions: readonly ListedEdition[]
  readonly notes: readonly ShownNote[]
  readonly texts: ReadonlyMap<string, string>
}

/** Load the public editions of a revision, with their texts. */
export async function publicEditions(db: Db, revision: string): Promise<Input> {
  const all = await listedEditions(db, null)
  const {communique} = all.find((edition) => edition.revision === revision) ?? {}
  const editions = all.filter((edition) => edition.communique === communique)
  const shown = editions.filter(({state}) => state === 'published').map(({id}) => id)
  return {editions, notes: await allNotes(db), texts: await textsOf(db, shown)}
}

/** Print the PDFs that are not kept yet. Without a Chromium none is made, and no page tells of one. */
export async function printMissing({editions, notes, texts}: Input, ports: Ports): Promise<void> {
  const {folder, chromium} = ports.config
  const executable = findChromium(chromium)
  if (executable === null) return
  const site = siteOf(ports.config)
  const kept = await keptPdfs(folder)
  const keyOf = pdfKeys(site)
  const missing = worksOf(editions, notes, ports.clock.now())
    .flatMap((work): Listed[] => [...work.public.values()])
    .filter((edition) => !kept.has(keyOf(edition)))
  if (missing.length === 0) return
  const browser = await openChromium(executable)
  try {
    for (const edition of missing) {
      const published = new Map([[edition.locale, addressOf(edition)]])
      const html = renderPage(withText(edition, texts), {...site, published}, facts)
      const printed = {html, title: edition.title, facts: facts[edition.locale]}
      const names = (edition.images ?? []).map(({name}) => name)
      const images = await imagesNamed(ports.pool, names)
      await keepPdf(folder, keyOf(edition), await print(browser, printed, site, images))
    }
  } finally {
    await browser.close()
  }
}
