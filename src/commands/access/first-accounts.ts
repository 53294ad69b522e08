import {roles} from '../../access/role.js'
import {newPassword} from '../../access/secret.js'
import type {Ports} from '../../pipeline/ports.js'
import {hasAccounts} from '../../store/accounts.js'
import {addAccount} from './add-account.js'

/** Make one account for each role, named after it, when nobody has one. Answers names and passwords, shown once. */
export async function firstAccounts(
  ports: Pick<Ports, 'pool' | 'clock'>,
): Promise<readonly {readonly name: string; readonly password: string}[]> {
  if (await hasAccounts(ports.pool)) return []
  const made = roles.map((role) => ({name: role, password: newPassword(), role}))
  for (const {name, password, role} of made) {
    await addAccount(ports, {name, password, grants: [{role, locale: null, category: null}], by: 'bayan'})
  }
  return made.map(({name, password}) => ({name, password}))
}
