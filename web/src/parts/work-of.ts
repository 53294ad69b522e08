import type {Act} from '../../../src/access/act.js'
import type {Overview, LocaleOverview} from '../api/wire.js'
import {waitsFor} from './waits-for.js'

/** One thing that waits for a person, and the page on which it is done. */
export interface Work {
  readonly communique: Overview
  readonly at: LocaleOverview
  readonly waits: string
  readonly href: string
}

const actFor: Readonly<Record<string, Act>> = {
  translation: 'translate',
  review: 'review',
  approval: 'approve',
}

/** Give what waits for somebody who may do some acts: what is nearest to the public first, then the oldest. */
export function workOf(communiques: readonly Overview[], may: (act: Act) => boolean): readonly Work[] {
  const work = communiques.flatMap((communique) =>
    communique.locales.flatMap((at): readonly Work[] => {
      const waits = waitsFor(communique, at)
      const act = actFor[waits]
      if (act === undefined || !may(act)) return []
      const page = `/c/${encodeURIComponent(communique.reference)}`
      return [{communique, at, waits, href: waits === 'approval' ? page : `${page}/${at.locale}`}]
    }),
  )
  const order = Object.keys(actFor)
  return work.sort(
    (a, b) =>
      order.indexOf(b.waits) - order.indexOf(a.waits) ||
      a.communique.createdAt.localeCompare(b.communique.createdAt),
  )
}
