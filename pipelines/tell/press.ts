import {facts} from '../../locales/index.js'
import type {Locale} from '../../src/model/locale.js'
import type {Ports} from '../../src/pipeline/ports.js'
import {isStill, refuseUnshown, shownNow} from '../../src/release/last-look.js'
import {isNews, sendOnce} from '../../src/release/to-readers.js'
import {worksOf} from '../../src/release/works-of.js'
import {addressOf, permanentAddress} from '../../src/render/address.js'
import {pressLetter, withdrawalLetter} from '../../src/render/mail/press-letter.js'
import type {ReaderLetter} from '../../src/render/mail/write-letter.js'
import {siteOf} from '../../src/render/site-of.js'
import {withText} from '../../src/render/work.js'
import type {Db} from '../../src/store/database.js'
import {allNotes, type ShownNote} from '../../src/store/editions.js'
import {listedEditions, textsOf, type ListedEdition} from '../../src/store/listed.js'
import {receiptsOf} from '../../src/store/receipts.js'

interface Input {
  readonly editions: readonly ListedEdition[]
  readonly notes: readonly ShownNote[]
  readonly texts: ReadonlyMap<string, string>
}

/** Load a revision's communiqué as readers see it now, with the texts that are public. */
export async function forPress(db: Db, revision: string): Promise<Input> {
  const all = await listedEditions(db, null)
  const {communique} = all.find((edition) => edition.revision === revision) ?? {}
  const editions = all.filter((edition) => edition.communique === communique)
  const shown = editions.filter(({state}) => state === 'published').map(({id}) => id)
  return {editions, notes: await allNotes(db), texts: await textsOf(db, shown)}
}

/**
 * Send each list what came out in its language, once; and that it was taken back, to those who had got it. Each edition is
 * looked at again before its letter goes: it may have been withdrawn while another was on its way.
 */
export async function tellPress({editions, notes, texts}: Input, ports: Ports): Promise<void> {
  if (ports.mail === null || ports.config.press.size === 0) return
  const now = ports.clock.now()
  const site = siteOf(ports.config)
  const isShown = await shownNow(ports)
  for (const work of worksOf(editions, notes, now)) {
    const all = [...work.public.values(), ...work.withdrawn]
    const subjects = all.flatMap(({edition}) => [`published-${edition}`, `withdrawn-${edition}`])
    const told = await receiptsOf(ports.pool, 'press', subjects)
    for (const [locale, listed] of work.public) {
      const id = `published-${listed.edition}`
      if (told.has(id) || !isNews(listed.modifiedAt, now)) continue
      if (!(await isStill(ports, listed.edition, 'published'))) continue
      refuseUnshown(isShown, {...listed, document: listed.id})
      await send(
        ports,
        id,
        locale,
        pressLetter(withText(listed, texts), addressOf(listed), site, facts[locale]),
      )
    }
    for (const listed of work.withdrawn) {
      const {locale, edition} = listed
      const id = `withdrawn-${edition}`
      if (told.has(id) || !told.has(`published-${edition}`)) continue
      if (!(await isStill(ports, edition, 'withdrawn'))) continue
      await send(
        ports,
        id,
        locale,
        withdrawalLetter(listed, permanentAddress(locale, listed.id), site, facts[locale]),
      )
    }
  }
}

const send = (ports: Ports, id: string, locale: Locale, letter: ReaderLetter): Promise<void> =>
  sendOnce(ports, {
    outlet: 'press',
    id: `press-${id}`,
    told: [id],
    list: ports.config.press.get(locale) ?? [],
    letter,
  })
