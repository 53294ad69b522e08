import type {Ports} from '../../src/pipeline/ports.js'
import type {News} from '../../src/ports.js'
import type {Db} from '../../src/store/database.js'
import {putReceipt, receiptsOf} from '../../src/store/receipts.js'

interface Row {
  readonly id: string
  readonly state: 'published' | 'withdrawn'
  readonly document: string
  readonly reference: string
  readonly version: number
  readonly locale: string
  readonly address: string | null
  readonly at: Date
}

/** Load what became public, or stopped being so, with a revision's communiqué: ids and addresses, no text. */
export async function forAnnouncement(db: Db, revision: string): Promise<readonly News[]> {
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
  }))
}

/** Tell each outlet, in order, what it has not been told. What arrived is written down at once, so a retry goes on there. */
export async function announce(news: readonly News[], {outlets, pool, clock}: Ports): Promise<void> {
  for (const outlet of outlets) {
    const told = await receiptsOf(
      pool,
      outlet.name,
      news.map(({id}) => id),
    )
    for (const one of news) {
      if (told.has(one.id)) continue
      await outlet.send(one)
      await putReceipt(pool, outlet.name, one.id, clock.now())
    }
  }
}
