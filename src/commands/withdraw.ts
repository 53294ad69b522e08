import {BayanError} from '../errors.js'
import {locales, type Locale} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import {findCommunique, latestRevision} from '../store/communiques.js'
import {transact} from '../store/database.js'
import {putNotes, sealEditions, withdrawEditions} from '../store/editions.js'
import {putEvent} from '../store/events.js'
import {callRun, inputHash} from '../store/runs.js'

const maxReasonCharacters = 2_000

/**
 * Take a communiqué off in every locale at once, with a public reason in each; `forCause`: no earlier version may be read
 * either. Throws `state_forbids` when none is out.
 */
export async function withdraw(
  ports: Ports,
  name: string,
  reasons: Readonly<Record<Locale, string>>,
  by: string,
  forCause = false,
): Promise<{communique: string; revision: string; editions: number}> {
  const wanting = locales.find(
    (locale) => reasons[locale].trim() === '' || reasons[locale].length > maxReasonCharacters,
  )
  if (wanting)
    throw new BayanError('request_invalid', {place: `reason.${wanting}`, limit: maxReasonCharacters})
  return transact(ports.pool, async (db) => {
    const communique = await findCommunique(db, name)
    const revision = await latestRevision(db, communique.id)
    const at = ports.clock.now()
    const editions = await withdrawEditions(db, communique.id)
    if (editions === 0)
      throw new BayanError('state_forbids', {place: communique.reference, reason: 'not published'})
    if (forCause) await sealEditions(db, communique.id)
    await putNotes(
      db,
      locales.map((locale) => ({
        communique: communique.id,
        locale,
        kind: 'withdrawal' as const,
        text: reasons[locale].trim(),
        by,
        at,
      })),
    )
    await callRun(db, 'publish', revision, inputHash('withdraw', at.toISOString()))
    await putEvent(db, {
      who: by,
      act: 'withdraw',
      communique: communique.id,
      revision,
      detail: {reasons, forCause},
    })
    return {communique: communique.id, revision, editions}
  })
}
