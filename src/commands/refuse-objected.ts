import {BayanError} from '../errors.js'
import {objectedSegments} from '../store/comments.js'
import type {Db} from '../store/database.js'

const maxNamed = 10

/** Refuse with `objected`, naming the segments to which somebody objects. */
export async function refuseObjected(db: Db, revision: string): Promise<void> {
  const objected = await objectedSegments(db, revision)
  if (objected.length === 0) return
  const got = objected.slice(0, maxNamed).join(' ')
  throw new BayanError('objected', {place: revision, got, limit: objected.length})
}
