import type {Locale} from '../../../src/model/locale.js'
import type {Overview} from '../api/wire.js'
import {waitsFor} from '../parts/waits-for.js'

/** Tell what of a release may be approved now, and whether something approved may go: nothing else is offered. */
export function canGo(communique: Overview): {
  readonly approvable: readonly Locale[]
  readonly releasable: boolean
} {
  const {locales, policy} = communique
  const waits = locales.map((at) => ({at, waits: waitsFor(communique, at)}))
  const isReady = (one: (typeof waits)[number]): boolean =>
    one.waits === 'approved' || one.waits === 'published' || one.at.waiver !== null
  return {
    approvable: waits.filter((one) => one.waits === 'approval').map(({at}) => at.locale),
    releasable:
      waits.some((one) => one.waits === 'approved') && (policy === 'as-ready' || waits.every(isReady)),
  }
}
