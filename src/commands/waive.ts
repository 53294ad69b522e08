import {BayanError} from '../errors.js'
import type {Locale} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import {findCommunique, latestRevision} from '../store/communiques.js'
import {transact} from '../store/database.js'
import {putEvent} from '../store/events.js'
import {putWaiver} from '../store/waivers.js'
import {callPublishWhenDue} from './call-publish.js'

const maxReasonCharacters = 500

/**
 * Let the other versions of a `together` communiqué go without one locale, which follows when it is approved. Throws
 * `state_forbids` for the original and for communiqués whose versions go as they are ready.
 */
export async function waive(
  ports: Ports,
  name: string,
  locale: Locale,
  reason: string,
  by: string,
): Promise<{revision: string; locale: Locale; publishing: boolean}> {
  const why = reason.trim()
  if (why === '' || why.length > maxReasonCharacters)
    throw new BayanError('request_invalid', {place: 'reason', limit: maxReasonCharacters})
  return transact(ports.pool, async (db) => {
    const communique = await findCommunique(db, name)
    const revision = await latestRevision(db, communique.id)
    const place = `${revision}.${locale}`
    if (locale === communique.source) throw new BayanError('state_forbids', {place, reason: 'original'})
    if (communique.policy !== 'together')
      throw new BayanError('state_forbids', {place, reason: communique.policy})
    const at = ports.clock.now()
    await putWaiver(db, {revision, locale, reason: why, by, at})
    await putEvent(db, {
      who: by,
      act: 'waive',
      communique: communique.id,
      revision,
      locale,
      detail: {reason: why},
    })
    return {revision, locale, publishing: await callPublishWhenDue(db, communique, revision, at)}
  })
}
