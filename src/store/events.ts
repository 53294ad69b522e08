import type {TranslationRef} from '../model/communique.js'
import type {Db} from './database.js'
import type {InLine} from './descent.js'

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
  await db.query(`select pg_notify('bayan_event', $1)`, [event.communique ?? 'house'])
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

/** What others are told of an event: who and what, without its text. */
export type Notice = Omit<StoredEvent, 'detail'> & {
  readonly reference: string | null
  /** The category of its communiqué, by which it is shown or not; null when it concerns none. */
  readonly category: string | null
}

/** Give the events after one, oldest first, without their texts. */
export async function noticesAfter(db: Db, id: string, limit: number): Promise<readonly Notice[]> {
  const {rows} = await db.query<Notice & {id: string}>(
    `select event.id::text, event.at, who, act, coalesce(event.communique, revision.communique) as communique,
       event.revision, event.locale, event.segment, reference, category
     from event left join revision on revision.id = event.revision
     left join communique on communique.id = coalesce(event.communique, revision.communique)
     where event.id > $1 order by event.id limit $2`,
    [id, limit],
  )
  return rows
}

/** Say that the drafts of a translation are there: a machine's doing, which is told and not written down. */
export async function tellDrafted(db: Db, {revision, locale}: TranslationRef): Promise<void> {
  await db.query(`select pg_notify('bayan_event', $1)`, [`${draftedWord} ${revision} ${locale}`])
}

const draftedWord = 'drafted'

/** Give what a payload tells of drafts that are there; undefined when it is about something else. */
export async function draftedNotice(db: Db, payload: string): Promise<DraftedNotice | undefined> {
  const [word, revision, locale] = payload.split(' ')
  if (word !== draftedWord) return undefined
  const {rows} = await db.query<DraftedNotice & {act: string}>(
    `select 'bayan' as who, $3 as act, communique.id as communique, reference, category,
       revision.id as revision, $2 as locale
     from revision join communique on communique.id = revision.communique where revision.id = $1`,
    [revision, locale, draftedWord],
  )
  return rows[0]
}

/** A notice without a place in the log. */
export type DraftedNotice = Omit<Notice, 'id' | 'at'>

/** Give the id of the newest event, `0` when there is none. */
export async function lastEventId(db: Db): Promise<string> {
  const {rows} = await db.query<{id: string}>('select coalesce(max(id), 0)::text as id from event')
  return rows[0]?.id ?? '0'
}

/** Give what was done to a segment, and to those that it comes from, newest first. */
export async function segmentEvents(
  db: Db,
  locale: string,
  line: readonly InLine[],
  limit: number,
): Promise<readonly StoredEvent[]> {
  const {rows} = await db.query<StoredEvent & {id: string}>(
    `select id::text, at, who, act, detail from event
     join unnest($1::text[], $2::text[]) as line(revision, segment) using (revision, segment)
     where locale = $3 order by event.id desc limit $4`,
    [line.map(({revision}) => revision), line.map(({segment}) => segment), locale, limit],
  )
  return rows
}

/** What the log of acts is searched by; what is left out does not narrow. */
export interface EventFilter {
  readonly who?: string
  readonly act?: string
  /** A part of a reference, of an id, or of what the act noted, in any case. */
  readonly text?: string
  /** Days of the house's calendar, inclusive, `2026-03-01`. */
  readonly from?: string
  readonly to?: string
  /** Acts before this id: the last of the page before. */
  readonly before?: string
}

/** An act with the reference of its communiqué. */
export type LoggedEvent = StoredEvent & {readonly reference: string | null}

/** Search the log of acts, newest first. */
export async function findEvents(
  db: Db,
  filter: EventFilter,
  timeZone: string,
  limit: number,
): Promise<readonly LoggedEvent[]> {
  const {rows} = await db.query<LoggedEvent & {id: string}>(
    `select event.id::text, event.at, who, act, communique.id as communique, reference, event.revision,
       event.locale, event.segment, detail
     from event left join revision on revision.id = event.revision
     left join communique on communique.id = coalesce(event.communique, revision.communique)
     where ($1::text is null or who = $1) and ($2::text is null or act = $2)
       and ($3::text is null or strpos(lower(concat_ws(' ', reference, communique.id, event.revision, event.locale,
         event.segment, detail::text)), lower($3)) > 0)
       and ($4::date is null or event.at >= $4::date::timestamp at time zone $6)
       and ($5::date is null or event.at < ($5::date + 1)::timestamp at time zone $6)
       and ($7::bigint is null or event.id < $7)
     order by event.id desc limit $8`,
    [
      filter.who ?? null,
      filter.act ?? null,
      filter.text ?? null,
      filter.from ?? null,
      filter.to ?? null,
      timeZone,
      filter.before ?? null,
      limit,
    ],
  )
  return rows
}

/** Give every kind of act that was ever logged. */
export async function eventActs(db: Db): Promise<readonly string[]> {
  const {rows} = await db.query<{act: string}>('select distinct act from event order by act')
  return rows.map(({act}) => act)
}
