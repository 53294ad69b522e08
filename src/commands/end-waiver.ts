import {BayanError} from '../errors.js'
import type {Locale} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import {findCommunique, latestRevision} from '../store/communiques.js'
import {exclusively, transact} from '../store/database.js'
import {isOut} from '../store/editions.js'
import {putEvent} from '../store/events.js'
import {dropWaiver} from '../store/waivers.js'

/**
 * Take a waiver back: the others wait for this locale again. Throws `not_found` when there is none, `state_forbids` when the
 * others are out.
 */
export async function endWaiver(
  ports: Pick<Ports, 'pool'>,
  name: string,
  locale: Locale,
  by: string,
): Promise<{revision: string; locale: Locale}> {
  // Not while the site is being switched: what is about to go without it is out or not.
  return exclusively(ports.pool, 'site', () =>
    transact(ports.pool, async (db) => {
      const communique = await findCommunique(db, name)
      const revision = await latestRevision(db, communique.id)
      const place = `${revision}.${locale}`
      if (await isOut(db, revision)) throw new BayanError('state_forbids', {place, reason: 'published'})
      if (!(await dropWaiver(db, {revision, locale}))) throw new BayanError('not_found', {got: place})
      await putEvent(db, {who: by, act: 'end-waiver', communique: communique.id, revision, locale})
      return {revision, locale}
    }),
  )
}
