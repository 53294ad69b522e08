import type {Picture} from '../document/images/album.js'
import {BayanError} from '../errors.js'
import type {ShownImage} from '../model/image.js'
import type {Db} from './database.js'

/** An image as it is sent. */
export interface StoredImage {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** Keep the images of a revision. */
export async function putImages(db: Db, revision: string, images: readonly Picture[]): Promise<void> {
  for (const {name, type, width, height, bytes} of images) {
    await db.query(
      `insert into image (name, type, width, height, bytes) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [name, type, width, height, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)],
    )
    await linkImage(db, revision, name)
  }
}

const linkImage = (db: Db, revision: string, name: string): Promise<unknown> =>
  db.query('insert into revision_image (revision, image) values ($1, $2) on conflict do nothing', [
    revision,
    name,
  ])

/** Let a revision show what earlier revisions of the same communiqué brought; images of others stay theirs. */
export async function inheritImages(db: Db, revision: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  await db.query(
    `insert into revision_image (revision, image)
     select distinct $1, revision_image.image from revision_image
     join revision as earlier on earlier.id = revision_image.revision
     join revision on revision.id = $1 and revision.communique = earlier.communique
     where revision_image.image = any($2) on conflict do nothing`,
    [revision, names],
  )
}

/** Give the images that a revision shows. */
export async function imagesOf(db: Db, revision: string): Promise<readonly ShownImage[]> {
  const {rows} = await db.query<ShownImage & {name: string}>(
    `select name, width, height from image join revision_image on revision_image.image = image.name
     where revision = $1 order by name`,
    [revision],
  )
  return rows
}

/** Give an image of a communiqué; `not_found` when none of its revisions shows it. */
export async function imageOf(db: Db, communique: string, name: string): Promise<StoredImage> {
  const {rows} = await db.query<StoredImage & {name: string}>(
    `select name, type, bytes from image where name = $2 and exists (
       select 1 from revision_image join revision on revision.id = revision_image.revision
       where revision_image.image = image.name and communique = $1)`,
    [communique, name],
  )
  const row = rows[0]
  if (!row) throw new BayanError('not_found', {got: name})
  return row
}

/** Give these images with their bytes, by name. */
export async function imagesNamed(
  db: Db,
  names: readonly string[],
): Promise<ReadonlyMap<string, StoredImage>> {
  if (names.length === 0) return new Map()
  const {rows} = await db.query<StoredImage & {name: string}>(
    'select name, type, bytes from image where name = any($1)',
    [names],
  )
  return new Map(rows.map((row) => [row.name, row]))
}
