import type {Concept} from '../../model/term.js'
import type {Db} from '../database.js'
import {conceptColumns, conceptFromRow, type ConceptRow} from './rows.js'

/** Concepts read at a time. */
const conceptsPerRead = 1_000

/** Give every concept, by id, without holding them all. */
export async function* exportConcepts(db: Db): AsyncGenerator<Concept> {
  for (let after = ''; ;) {
    const {rows} = await db.query<ConceptRow>(
      `select ${conceptColumns} from concept c where c.id > $1 order by c.id limit $2`,
      [after, conceptsPerRead],
    )
    yield* rows.map(conceptFromRow)
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

/** Give the whole termbase with its version, to build a `TermIndex` of. */
export async function allConcepts(
  db: Db,
): Promise<{readonly version: string; readonly concepts: readonly Concept[]}> {
  const version = await termbaseVersion(db)
  const concepts: Concept[] = []
  for await (const concept of exportConcepts(db)) concepts.push(concept)
  return {version, concepts}
}

/** Give the number that is raised at every change of the termbase. */
export async function termbaseVersion(db: Db): Promise<string> {
  const {rows} = await db.query<{version: string}>('select version from termbase')
  return rows[0]?.version ?? '0'
}
