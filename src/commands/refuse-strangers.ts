import {BayanError} from '../errors.js'
import {whoMay} from '../notify/who-may.js'
import type {Db} from '../store/database.js'
import {fold} from '../store/signoffs.js'

/** Ask nobody for a signature who could not give it at the desk. Throws `signatory_unfit`, naming the first. */
export async function refuseStrangers(db: Db, names: readonly string[], category: string): Promise<void> {
  if (names.length === 0) return
  const known = new Set(await whoMay(db, 'read', {category}))
  const stranger = names.find((name) => !known.has(fold(name)))
  if (stranger !== undefined) throw new BayanError('signatory_unfit', {got: stranger})
}
