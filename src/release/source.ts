import {BayanError} from '../errors.js'
import {readPdf} from '../pdf/kept.js'
import type {SetBody} from '../render/body/set-body.js'
import type {FeedItem} from '../render/feeds/entry.js'
import {bodiesOf, putBodies, type KeyedBody} from '../store/bodies.js'
import type {Db} from '../store/database.js'
import {
  documentsOf,
  keptDocuments,
  putDocuments,
  type KeptDocument,
  type KeptFiles,
} from '../store/document-pages.js'
import {textsOf} from '../store/listed.js'
import {imagesNamed} from '../store/images.js'
import {putRenderings, renderingsOf} from '../store/renderings.js'

/** Where a release takes texts from, as it needs them, and keeps what it rendered. */
export interface Source {
  texts(editions: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Bodies that are kept under the keys wanted, by edition. */
  bodies(keys: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, SetBody>>
  keepBodies(fresh: readonly KeyedBody[]): Promise<void>
  /** Name the documents whose files are kept under the keys wanted, as they were rendered and judged. */
  keptDocuments(keys: ReadonlyMap<string, string>): Promise<ReadonlySet<string>>
  documents(ids: readonly string[]): Promise<ReadonlyMap<string, KeptFiles>>
  keepDocuments(fresh: readonly KeptDocument[]): Promise<void>
  images?(names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>
  items(keys: readonly string[]): Promise<ReadonlyMap<string, FeedItem>>
  keepItems(fresh: ReadonlyMap<string, FeedItem>, wanted: readonly string[]): Promise<void>
  /** Read a PDF that is kept, by its key. */
  readPdf(key: string): Uint8Array
}

/** Take them from the store, PDFs from the data folder. */
export const storeSource = (db: Db, folder: string): Source => ({
  readPdf: (key) => readPdf(folder, key),
  texts: (editions) => textsStill(db, editions),
  bodies: (keys) => bodiesOf(db, keys),
  keepBodies: (fresh) => putBodies(db, fresh),
  keptDocuments: (keys) => keptDocuments(db, keys),
  documents: (ids) => documentsOf(db, ids),
  keepDocuments: (fresh) => putDocuments(db, fresh),
  images: async (names) =>
    new Map([...(await imagesNamed(db, names))].map(([name, {bytes}]) => [name, bytes])),
  items: (keys) => renderingsOf<FeedItem>(db, keys),
  keepItems: (fresh, wanted) =>
    putRenderings(
      db,
      [...fresh].map(([key, body]) => ({key, body})),
      wanted,
    ),
})

/** Give the texts; a draft that is gone was taken back with its approval while the site was being made. */
async function textsStill(db: Db, editions: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = await textsOf(db, editions)
  const gone = editions.find((edition) => !texts.has(edition))
  if (gone !== undefined) throw new BayanError('approval_changed', {place: gone})
  return texts
}
