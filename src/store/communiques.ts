import {BayanError} from '../errors.js'
import type {Change, Communique, Revision} from '../model/communique.js'
import type {Format} from '../model/document.js'
import type {Db} from './database.js'

/** What a new communiqué is made of. */
export type NewCommunique = Omit<Communique, 'id' | 'createdAt'>

/** Write a communiqué; `reference_taken` when its reference exists. */
export async function insertCommunique(db: Db, given: NewCommunique): Promise<string> {
  const {rows} = await db.query<{id: string}>(
    `insert into communique (reference, source, category, confidentiality, policy, embargo, created_by)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (reference) do nothing returning id`,
    [
      given.reference,
      given.source,
      given.category,
      given.confidentiality,
      given.policy,
      given.embargo,
      given.createdBy,
    ],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new BayanError('reference_taken', {reference: given.reference})
  return id
}

/** Write the next revision of a communiqué. Answers its id, `c00001r2`. */
export async function insertRevision(
  db: Db,
  given: {
    communique: string
    format: Format
    text: string
    hash: string
    title: string
    by: string
    change?: Change
  },
): Promise<string> {
  const {rows} = await db.query<{id: string}>(
    `insert into revision (id, communique, number, format, text, hash, title, created_by, change)
     select $1 || 'r' || n, $1, n, $2, $3, $4, $5, $6, $7
     from (select coalesce(max(number), 0) + 1 as n from revision where communique = $1) as next
     returning id`,
    [given.communique, given.format, given.text, given.hash, given.title, given.by, given.change ?? null],
  )
  return (rows[0] as {id: string}).id
}

interface CommuniqueRow {
  id: string
  reference: string
  source: Communique['source']
  category: string
  confidentiality: Communique['confidentiality']
  policy: Communique['policy']
  embargo: Date | null
  created_by: string
  created_at: Date
}

const columns = 'id, reference, source, category, confidentiality, policy, embargo, created_by, created_at'

const fromRow = ({created_at, created_by, ...row}: CommuniqueRow): Communique => ({
  ...row,
  createdBy: created_by,
  createdAt: created_at,
})

/** Find a communiqué by its reference or its id; `not_found` when there is none. */
export async function findCommunique(db: Db, name: string): Promise<Communique> {
  const {rows} = await db.query<CommuniqueRow>(
    `select ${columns} from communique where reference = $1 or id = $1`,
    [name],
  )
  const row = rows[0]
  if (!row) throw new BayanError('not_found', {got: name})
  return fromRow(row)
}

/** Give the communiqué of a revision. */
export async function communiqueOf(db: Db, revision: string): Promise<Communique> {
  const {rows} = await db.query<CommuniqueRow>(
    `select ${columns.replaceAll(/\b(\w+)\b/g, 'communique.$1')} from communique
     join revision on revision.communique = communique.id where revision.id = $1`,
    [revision],
  )
  const row = rows[0]
  if (!row) throw new BayanError('not_found', {got: revision})
  return fromRow(row)
}

/** Give a revision with its text. */
export async function findRevision(db: Db, id: string): Promise<Revision> {
  const {rows} = await db.query<Revision & {id: string}>(
    'select id, communique, number, format, text, hash from revision where id = $1',
    [id],
  )
  const row = rows[0]
  if (!row) throw new BayanError('not_found', {got: id})
  return row
}

/** Give the id of a communiqué's latest revision. */
export async function latestRevision(db: Db, communique: string): Promise<string> {
  const {rows} = await db.query<{id: string}>(
    'select id from revision where communique = $1 order by number desc limit 1',
    [communique],
  )
  return (rows[0] as {id: string}).id
}

/** Set when a communiqué may go; null as soon as it is approved. */
export async function putEmbargo(db: Db, communique: string, embargo: Date | null): Promise<void> {
  await db.query('update communique set embargo = $2 where id = $1', [communique, embargo])
}
