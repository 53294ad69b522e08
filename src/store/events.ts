import type {Db} from './database.js'

/** Something that was done, by whom. `detail` may hold the text of a segment: events are shown to people, not logged. */
export interface NewEvent {
  readonly who: string
  readonly act: string
  readonly communique?: string
  readonly revision?: string
  readonly locale?: string
  readonly segment?: string
  readonly detail?: Readonly<Record<string, unknown>>
}

export interface StoredEvent extends NewEvent {
  readonly id: string
  readonly at: Date
}

/** Write down an act, in its own transaction. */
export async function putEvent(db: Db, event: NewEvent): Promise<void> {
  await db.query(
    `insert into event (who, act, communique, revision, locale, segment, detail)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      event.who,
      event.act,
      event.communique ?? null,
      event.revision ?? null,
      event.locale ?? null,
      event.segment ?? null,
      JSON.stringify(event.detail ?? {}),
    ],
  )
  await db.query(`select pg_notify('bayan_event', $1)`, [event.communique ?? ''])
}

/** Give the latest events of a communiqué, newest first. */
export async function eventsOf(db: Db, communique: string, limit: number): Promise<readonly StoredEvent[]> {
  const {rows} = await db.query<StoredEvent & {id: string}>(
    `select id, at, who, act, communique, revision, locale, segment, detail from event
     where communique = $1 order by id desc limit $2`,
    [communique, limit],
  )
  return rows
}
