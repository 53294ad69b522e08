import {BayanError} from '../errors.js'
import type {Change, Revision} from '../model/communique.js'
import type {Db} from '../store/database.js'
import {isOut} from '../store/editions.js'

/**
 * Refuse a text that is that of the latest revision (`revision_unchanged`), unless it comes to correct a version in another
 * language that is out: then the original stays as it is.
 */
export async function refuseUnchanged(
  db: Db,
  latest: Pick<Revision, 'id' | 'hash'>,
  hash: string,
  change: Change,
): Promise<void> {
  if (latest.hash !== hash) return
  if (change === 'correction' && (await isOut(db, latest.id))) return
  throw new BayanError('revision_unchanged', {place: latest.id})
}
