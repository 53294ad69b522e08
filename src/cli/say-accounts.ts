import {firstAccounts} from '../commands/access/first-accounts.js'
import {offerSetUp} from '../commands/access/set-up.js'
import type {Ports} from '../pipeline/ports.js'

/** Make the accounts of a fresh install to try, and show their passwords this once. */
export async function sayFirstAccounts(ports: Ports, say: (line: string) => void): Promise<void> {
  const made = await firstAccounts(ports)
  if (made.length === 0) return
  say('one account for each role; these passwords are shown this once:')
  for (const {name, password} of made) say(`  ${name.padEnd(12)} ${password}`)
}

/** Show the one-time link that makes the first account, when there is none. */
export async function saySetUpLink(
  ports: Ports,
  address: string,
  say: (line: string) => void,
): Promise<void> {
  const token = await offerSetUp(ports)
  if (token === null) return
  say('nobody has an account yet; make the first one within the hour, with this link, once:')
  say(`  ${ports.config.deskUrl ?? address}/setup?token=${token}`)
}
