import type {Change} from '../model/communique.js'
import type {Fate} from '../revise/align.js'
import type {Db} from './database.js'

/** A revision as its history lists it, with what became of the segments of the one before. */
export interface RevisionView {
  readonly id: string
  readonly number: number
  /** Null for the first. */
  readonly change: Change | null
  readonly title: string
  readonly by: string
  readonly at: Date
  /** False while the work on the one before is being taken over. */
  readonly aligned: boolean
  readonly fates: Readonly<Record<Fate, number>>
}

/** What the align stage must know of a revision. `base` is the last one before it that people could work on. */
export interface Lineage {
  readonly id: string
  readonly number: number
  readonly communique: string
  readonly change: Change | null
  readonly base: string | null
}

/** Give a revision's lineage. */
export async function lineageOf(db: Db, revision: string): Promise<Lineage> {
  const {rows} = await db.query<Lineage & {id: string}>(
    `select id, number, communique, change,
       (select base.id from revision as base where base.communique = revision.communique
          and base.number < revision.number and base.aligned_at is not null
        order by base.number desc limit 1) as base
     from revision where id = $1`,
    [revision],
  )
  return rows[0] as Lineage
}

/** Open a revision to people: its work is where the one before had it. */
export async function markAligned(db: Db, revision: string): Promise<void> {
  await db.query('update revision set aligned_at = now() where id = $1', [revision])
}

/** Give the revisions of a communiqué, newest first. */
export async function revisionsOf(db: Db, communique: string): Promise<readonly RevisionView[]> {
  const {rows} = await db.query<RevisionView & {id: string}>(
    `select id, number, change, title, created_by as by, created_at as at, aligned_at is not null as aligned,
       (select jsonb_build_object(
          'unchanged', count(*) filter (where kind = 'unchanged'), 'moved', count(*) filter (where kind = 'moved'),
          'edited', count(*) filter (where kind = 'edited'), 'new', count(*) filter (where kind = 'new'))
        from segment_descent where segment_descent.revision = revision.id) as fates
     from revision where communique = $1 order by number desc`,
    [communique],
  )
  return rows
}

/** Tell whether people may work on a revision, and which one came after it; null for none. */
export async function standingOf(
  db: Db,
  revision: string,
): Promise<{readonly aligned: boolean; readonly later: string | null}> {
  const {rows} = await db.query<{aligned: boolean; later: string | null}>(
    `select aligned_at is not null as aligned,
       (select later.id from revision as later where later.communique = revision.communique
          and later.number > revision.number order by later.number desc limit 1) as later
     from revision where id = $1`,
    [revision],
  )
  return rows[0] ?? {aligned: false, later: null}
}

/** Hold a communiqué's history still until the transaction ends: many may work on a revision while none is added. */
export async function holdHistory(db: Db, revision: string): Promise<void> {
  await db.query(
    'select 1 from communique where id = (select communique from revision where id = $1) for share',
    [revision],
  )
}

/** Be the only one to add to a communiqué's history until the transaction ends; waits for work under way. */
export async function lockHistory(db: Db, communique: string): Promise<void> {
  await db.query('select 1 from communique where id = $1 for no key update', [communique])
}

/** Tell whether the intake of a revision still goes on. */
export async function intakeRuns(db: Db, revision: string): Promise<boolean> {
  const {rowCount} = await db.query(
    `select 1 from run where pipeline = 'intake' and key = $1 and state in ('ready', 'sent')`,
    [revision],
  )
  return (rowCount ?? 0) > 0
}

/** Drop what was about to go out of older revisions. */
export async function dropDrafts(db: Db, communique: string): Promise<void> {
  await db.query(`delete from edition where communique = $1 and state = 'draft'`, [communique])
}
