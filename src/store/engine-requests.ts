import type {TranslationRef} from '../model/communique.js'
import type {LedgerEntry} from '../translate/request.js'
import type {Db} from './database.js'

/** Enter a request to an engine in the account book. */
export async function putEngineRequest(
  db: Db,
  {revision, locale}: TranslationRef,
  {engine, at, texts, characters, outcome, maybeBilled}: LedgerEntry,
): Promise<void> {
  await db.query(
    `insert into engine_request (engine, at, revision, locale, texts, characters, outcome, maybe_billed)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [engine, at, revision, locale, texts, characters, outcome, maybeBilled],
  )
}

/** Count the characters that an engine may have billed in the calendar month of `now`, by the house's clocks. */
export async function spentBy(db: Db, engine: string, now: Date, timeZone: string): Promise<number> {
  const {rows} = await db.query<{spent: string}>(
    `select coalesce(sum(characters), 0) as spent from engine_request
     where engine = $1 and maybe_billed
       and at >= date_trunc('month', $2::timestamptz at time zone $3) at time zone $3`,
    [engine, now, timeZone],
  )
  return Number(rows[0]?.spent ?? 0)
}

/** Tell when an engine last answered; null when it never did. */
export async function lastAnswer(db: Db, engine: string): Promise<Date | null> {
  const {rows} = await db.query<{at: Date}>(
    `select at from engine_request where engine = $1 and outcome = 'answered' order by at desc limit 1`,
    [engine],
  )
  return rows[0]?.at ?? null
}

/** Give the last request to an engine that failed, by its error code; null when none did. */
export async function lastFailure(db: Db, engine: string): Promise<{code: string; at: Date} | null> {
  const {rows} = await db.query<{code: string; at: Date}>(
    `select outcome as code, at from engine_request
     where engine = $1 and outcome <> 'answered' order by at desc limit 1`,
    [engine],
  )
  return rows[0] ?? null
}
