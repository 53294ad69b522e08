import type {Locale} from '../model/locale.js'
import type {WaitingRelease} from '../model/waiting.js'
import type {Ports} from '../pipeline/ports.js'
import {dueRevisions} from '../store/approvals.js'
import {communiqueOf} from '../store/communiques.js'
import {waitingReleases} from '../store/waiting.js'
import {goingNow} from './call-publish.js'

/** What a nightly run would do now. */
export interface ForeseenNight {
  readonly due: readonly {
    readonly reference: string
    readonly revision: string
    readonly locales: readonly Locale[]
  }[]
  readonly waiting: readonly WaitingRelease[]
}

/** Say what a nightly run would publish now, and what would go on waiting; nothing is done. */
export async function foreseeNight({pool, clock}: Pick<Ports, 'pool' | 'clock'>): Promise<ForeseenNight> {
  const now = clock.now()
  const due: ForeseenNight['due'][number][] = []
  for (const revision of await dueRevisions(pool, now)) {
    const communique = await communiqueOf(pool, revision)
    const locales = (await goingNow(pool, communique, revision, now)).map(({locale}) => locale)
    if (locales.length > 0) due.push({reference: communique.reference, revision, locales})
  }
  const going = new Set(due.map(({reference}) => reference))
  return {
    due,
    waiting: (await waitingReleases(pool)).filter(
      ({reference, work}) => work.length > 0 || !going.has(reference),
    ),
  }
}
