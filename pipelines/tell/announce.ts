import type {Locale} from '../../src/model/locale.js'
import type {Ports} from '../../src/pipeline/ports.js'
import type {News} from '../../src/ports.js'
import {isStill, refuseUnshown, shownNow, type Told} from '../../src/release/last-look.js'
import type {Db} from '../../src/store/database.js'
import {putReceipt, receiptsOf} from '../../src/store/receipts.js'

interface Row {
  readonly id: string
  readonly state: 'published' | 'withdrawn'
  readonly document: string
  readonly reference: string
  readonly version: number
  readonly locale: Locale
  readonly address: string | null
  readonly at: Date
}

/** News of one edition. */
interface EditionNews extends News {
  readonly state: 'published' | 'withdrawn'
  readonly told: Told
}

/** Load what became public, or stopped being so, with a revision's communiqué: ids and addresses, no text. */
export async function forAnnouncement(db: Db, revision: string): Promise<readonly EditionNews[]> {
  const {rows} = await db.query<Row & {id: string}>(
    `select edition.id, edition.state, edition.communique as document, communique.reference,
       revision.number as version, edition.locale, publication.address,
       case when edition.state = 'withdrawn' then coalesce((select max(note.at) from note
         where note.communique = edition.communique and note.kind = 'withdrawal'), edition.published_at)
         else edition.published_at end as at
     from edition join communique on communique.id = edition.communique
     join revision on revision.id = edition.revision
     left join publication on publication.edition = edition.id and publication.channel = 'folder'
     where edition.communique = (select communique from revision where id = $1)
       and edition.state in ('published', 'withdrawn')
     order by edition.id`,
    [revision],
  )
  return rows.map(({id, state, at, ...data}) => ({
    id: `edition-${id}-${state}`,
    type: `edition.${state}`,
    at,
    data,
    state,
    told: {edition: id, document: data.document, locale: data.locale, version: data.version},
  }))
}

/**
 * Tell each outlet, in order, what it has not been told. What arrived is written down at once, so a retry goes on there.
 * Each edition is looked at again before it is told: one that changed since has news of its own.
 */
export async function announce(news: readonly EditionNews[], ports: Ports): Promise<void> {
  const {outlets, pool, clock} = ports
  const isShown = await shownNow(ports)
  for (const outlet of outlets) {
    const known = await receiptsOf(
      pool,
      outlet.name,
      news.map(({id}) => id),
    )
    for (const {state, told, ...one} of news) {
      if (known.has(one.id) || !(await isStill(ports, told.edition, state))) continue
      if (state === 'published') refuseUnshown(isShown, told)
      await outlet.send(one)
      await putReceipt(pool, outlet.name, one.id, clock.now())
    }
  }
}
