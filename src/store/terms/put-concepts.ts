import type {Concept} from '../../model/term.js'
import type {Db} from '../database.js'

/** Most concepts in one round of statements. */
const conceptsPerBatch = 1_000

/**
 * Write concepts, each as it is given: one that has the id of another replaces it, terms and all. `origin` is who, or
 * the name of the file. Call it within a transaction to have all or nothing.
 */
export async function putConcepts(db: Db, concepts: readonly Concept[], origin: string): Promise<void> {
  const byId = [...new Map(concepts.map((concept) => [concept.id, concept])).values()]
  for (let at = 0; at < byId.length; at += conceptsPerBatch)
    await putBatch(db, byId.slice(at, at + conceptsPerBatch), origin)
  if (byId.length > 0) await raiseVersion(db)
}

/** Delete concepts with their terms. Answers how many there were. */
export async function deleteConcepts(db: Db, ids: readonly string[]): Promise<number> {
  const {rowCount} = await db.query('delete from concept where id = any($1)', [ids])
  await raiseVersion(db)
  return rowCount ?? 0
}

async function putBatch(db: Db, concepts: readonly Concept[], origin: string): Promise<void> {
  await db.query(
    `insert into concept (id, category, definition, origin)
     select id, category, definition, $4 from unnest($1::text[], $2::text[], $3::text[]) as c(id, category, definition)
     on conflict (id) do update set category = excluded.category, definition = excluded.definition,
       origin = excluded.origin, changed_at = now()`,
    [
      concepts.map(({id}) => id),
      concepts.map(({category}) => category),
      concepts.map(({definition}) => definition),
      origin,
    ],
  )
  await db.query('delete from term where concept = any($1)', [concepts.map(({id}) => id)])
  const terms = concepts.flatMap(({id, terms}) => terms.map((term, ordinal) => ({...term, id, ordinal})))
  await db.query(
    `insert into term (concept, ordinal, locale, text, status, valid_from, valid_to)
     select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[])`,
    [
      terms.map(({id}) => id),
      terms.map(({ordinal}) => ordinal),
      terms.map(({locale}) => locale),
      terms.map(({text}) => text),
      terms.map(({status}) => status),
      terms.map(({validFrom}) => validFrom),
      terms.map(({validTo}) => validTo),
    ],
  )
}

const raiseVersion = (db: Db) => db.query('update termbase set version = version + 1')
