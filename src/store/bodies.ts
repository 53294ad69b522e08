import type {SetBody} from '../render/body/set-body.js'
import type {Db} from './database.js'

/** A body with the edition that it is of, and the key of what it depends on. */
export interface KeyedBody extends SetBody {
  readonly edition: string
  readonly key: string
}

/** Give the bodies that are kept under these keys, by edition. */
export async function bodiesOf(
  db: Db,
  keys: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, SetBody>> {
  const {rows} = await db.query<SetBody & {edition: string}>(
    `select body.edition, body.html, body.description
     from unnest($1::bigint[], $2::text[]) as wanted(edition, key)
     join edition_body as body on body.edition = wanted.edition and body.key = wanted.key`,
    [[...keys.keys()], [...keys.values()]],
  )
  return new Map(rows.map(({edition, html, description}) => [edition, {html, description}]))
}

/** Keep bodies, each in the place of its edition's last one; an edition that is gone meanwhile keeps none. */
export async function putBodies(db: Db, bodies: readonly KeyedBody[]): Promise<void> {
  await db.query(
    `insert into edition_body (edition, key, html, description)
     select edition.id, made.key, made.html, made.description
     from json_to_recordset($1::json) as made(edition bigint, key text, html text, description text)
     join edition on edition.id = made.edition
     order by edition.id
     on conflict (edition) do update set key = excluded.key, html = excluded.html, description = excluded.description`,
    [JSON.stringify(bodies)],
  )
}
