import type {Locale} from '../../../src/model/locale.js'
import type {Overview} from '../api/wire.js'
import {waitsFor} from '../parts/waits-for.js'

/**
 * Tell what of a release may be approved now, whether that is all that is left to approve, and whether something approved
 * may go at this moment: nothing else is offered.
 */
export function canGo(
  communique: Overview,
  now: Date,
): {
  readonly approvable: readonly Locale[]
  readonly completing: boolean
  readonly releasable: boolean
} {
  const {locales, policy, embargo, objections, signatures} = communique
  const waits = locales.map((at) => ({at, waits: waitsFor(communique, at)}))
  const isReady = (one: (typeof waits)[number]): boolean =>
    one.waits === 'approved' || one.waits === 'published' || one.at.waiver !== null
  const isHeld =
    (embargo !== null && new Date(embargo) > now) || objections > 0 || signatures.some(({at}) => at === null)
  return {
    completing: waits.every((one) => one.waits === 'approval' || isReady(one)),
    approvable: waits.filter((one) => one.waits === 'approval').map(({at}) => at.locale),
    releasable:
      !isHeld &&
      waits.some((one) => one.waits === 'approved') &&
      (policy === 'as-ready' || waits.every(isReady)),
  }
}
