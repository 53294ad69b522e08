import {facts} from '../../locales/index.js'
import {locales} from '../../src/model/locale.js'
import type {Ports} from '../../src/pipeline/ports.js'
import {shownNow} from '../../src/release/last-look.js'
import {isNews, sendOnce} from '../../src/release/to-readers.js'
import {worksOf} from '../../src/release/works-of.js'
import {digestLetter} from '../../src/render/mail/digest-letter.js'
import {siteOf} from '../../src/render/site-of.js'
import type {Db} from '../../src/store/database.js'
import {allNotes, statesOf, type ShownNote} from '../../src/store/editions.js'
import {listedEditions, type ListedEdition} from '../../src/store/listed.js'
import {receiptsOf} from '../../src/store/receipts.js'

interface Input {
  readonly name: string
  readonly editions: readonly ListedEdition[]
  readonly notes: readonly ShownNote[]
}

/** Load what readers see, without texts. */
export const forDigest = async (db: Db, name: string): Promise<Input> => ({
  name,
  editions: await listedEditions(db, null),
  notes: await allNotes(db),
})

/** Send each list what came out in its language since its last digest and stands at this moment; no letter when nothing does. */
export async function sendDigests({name, editions, notes}: Input, ports: Ports): Promise<void> {
  const lists = ports.config.digest
  if (ports.mail === null || lists.size === 0) return
  const now = ports.clock.now()
  const works = worksOf(editions, notes, now)
  const isShown = await shownNow(ports)
  for (const locale of locales) {
    const recent = works
      .flatMap((work) => work.public.get(locale) ?? [])
      .filter(({modifiedAt}) => isNews(modifiedAt, now))
    const told = await receiptsOf(
      ports.pool,
      'digest',
      recent.map(({edition}) => edition),
    )
    const states = await statesOf(
      ports.pool,
      recent.map(({edition}) => edition),
    )
    const fresh = recent.filter(
      (listed) =>
        !told.has(listed.edition) &&
        states.get(listed.edition) === 'published' &&
        isShown({...listed, document: listed.id}),
    )
    if (fresh.length === 0) continue
    await sendOnce(ports, {
      outlet: 'digest',
      id: `digest-${locale}-${name}`,
      told: fresh.map(({edition}) => edition),
      list: lists.get(locale) ?? [],
      letter: digestLetter(fresh, now.toISOString(), siteOf(ports.config), facts[locale]),
    })
  }
}
