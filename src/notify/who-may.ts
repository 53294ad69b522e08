import type {Act} from '../access/act.js'
import {may, type Place} from '../access/may.js'
import {allAccounts} from '../store/accounts.js'
import type {Db} from '../store/database.js'

/** Give the names of those who may do an act in a place, and come in at all. */
export async function whoMay(db: Db, act: Act, place: Place): Promise<readonly string[]> {
  const accounts = await allAccounts(db)
  return accounts
    .filter(({disabled, grants}) => !disabled && may(grants, act, place) && may(grants, 'read', place))
    .map(({name}) => name)
}
