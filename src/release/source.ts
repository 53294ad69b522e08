import type {FeedItem} from '../render/feeds/entry.js'
import {textsOf} from '../store/listed.js'
import {imagesNamed} from '../store/images.js'
import {putRenderings, renderingsOf} from '../store/renderings.js'
import type {Db} from '../store/database.js'

/** Where a release takes texts from, as it needs them, and keeps what it rendered. */
export interface Source {
  texts(editions: readonly string[]): Promise<ReadonlyMap<string, string>>
  images?(names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>
  items(keys: readonly string[]): Promise<ReadonlyMap<string, FeedItem>>
  keepItems(fresh: ReadonlyMap<string, FeedItem>, wanted: readonly string[]): Promise<void>
}

/** Take them from the store. */
export const storeSource = (db: Db): Source => ({
  texts: (editions) => textsOf(db, editions),
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
