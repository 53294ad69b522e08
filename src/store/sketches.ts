import type {Confidentiality} from '../model/communique.js'
import type {Format} from '../model/document.js'
import type {Db} from './database.js'

/** Keep the sketch of a revision (`src/leverage/resemblance.ts`). */
export async function putSketch(db: Db, revision: string, hashes: readonly number[]): Promise<void> {
  await db.query('insert into sketch (revision, hashes) values ($1, $2) on conflict do nothing', [
    revision,
    hashes,
  ])
}

/** The latest revision of a communiqué that may be near a text. */
export interface Near {
  readonly communique: string
  readonly reference: string
  readonly title: string
  readonly confidentiality: Confidentiality
  readonly createdAt: Date
  readonly text: string
  readonly format: Format
}

/** Find the communiqués of some categories (null: all) whose latest revision shares most hashes with a sketch. */
export async function nearSketch(
  db: Db,
  hashes: readonly number[],
  categories: readonly string[] | null,
  limit: number,
): Promise<readonly Near[]> {
  const {rows} = await db.query<Near & {reference: string}>(
    `select communique.id as communique, reference, revision.title, confidentiality,
       communique.created_at as "createdAt", revision.text, revision.format
     from sketch join revision on revision.id = sketch.revision
     join communique on communique.id = revision.communique
     where sketch.hashes && $1::int[] and ($2::text[] is null or category = any($2))
       and not exists (select 1 from revision as later where later.communique = revision.communique
         and later.number > revision.number)
     order by cardinality(array(select unnest(sketch.hashes) intersect select unnest($1::int[]))) desc,
       communique.id desc
     limit $3`,
    [hashes, categories, limit],
  )
  return rows
}
