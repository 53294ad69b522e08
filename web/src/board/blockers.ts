import {maySign} from '../../../src/model/may-sign.js'
import type {Locale} from '../../../src/model/locale.js'
import type {LocaleOverview, Overview} from '../api/wire.js'

/** One thing that keeps a release, or one of its languages, from going. */
export type Blocker =
  | {readonly kind: 'machine' | 'approval'; readonly locale: Locale}
  | {readonly kind: 'initial' | 'translated' | 'critical'; readonly locale: Locale; readonly count: number}
  | {readonly kind: 'objection'; readonly count: number}
  | {readonly kind: 'signature'; readonly names: readonly string[]}
  | {readonly kind: 'stranger'; readonly names: readonly string[]; readonly reference: string}
  | {readonly kind: 'run'; readonly message: string; readonly remedy: string}

/**
 * Give all that keeps a communiqué from going, beside its embargo. What is waived holds nothing up; once the others are out it
 * is what is still to go.
 */
export function blockersOf(one: Overview): readonly Blocker[] {
  const unsigned = one.signatures.filter(({at}) => at === null)
  const waits = unsigned.length > 0 && !isOut(one) && (one.policy === 'together' || maySign(one))
  const strangers = unsigned.filter(({hasAccount}) => !hasAccount)
  return [
    ...one.locales.filter(({waiver}) => waiver === null || follows(one)).flatMap((at) => ofLocale(one, at)),
    ...(one.objections > 0 ? [{kind: 'objection', count: one.objections} as const] : []),
    ...(waits ? [{kind: 'signature', names: unsigned.map(({name}) => name)} as const] : []),
    ...(waits && strangers.length > 0
      ? [{kind: 'stranger', names: strangers.map(({name}) => name), reference: one.reference} as const]
      : []),
    ...one.blocked.map(({message, remedy}) => ({kind: 'run', message, remedy}) as const),
  ]
}

const isOutIn = ({edition}: LocaleOverview): boolean => edition === 'published' || edition === 'withdrawn'

/** Tell whether all that did not need to wait for a waived language is out. */
const follows = ({policy, locales}: Overview): boolean =>
  policy === 'together' && locales.every((at) => at.waiver !== null || isOutIn(at))

function ofLocale({source}: Overview, at: LocaleOverview): readonly Blocker[] {
  const {locale, drafted, states, approvedBy, criticalIssues} = at
  if (approvedBy !== null || isOutIn(at)) return []
  if (locale !== source && !drafted) return [{kind: 'machine', locale}]
  const found: Blocker[] = [
    {kind: 'initial', locale, count: states.initial},
    {kind: 'translated', locale, count: states.translated},
    {kind: 'critical', locale, count: criticalIssues},
  ]
  const open = found.filter((one) => 'count' in one && one.count > 0)
  return open.length > 0 ? open : [{kind: 'approval', locale}]
}

/** Tell whether every language of a communiqué is out, or was. */
export const isOut = ({locales}: Overview): boolean => locales.every(isOutIn)

/** Say when a release goes: the words for it, and its time when it has one. */
export function goesOf(one: Overview, now: Date): {readonly words: string; readonly at: string | null} {
  const {locales, embargo, policy} = one
  if (isOut(one)) {
    const withdrawn = locales.every(({edition}) => edition === 'withdrawn')
    const at =
      locales
        .map(({publishedAt}) => publishedAt ?? '')
        .sort()
        .at(-1) ?? ''
    return {words: withdrawn ? 'goes.withdrawn' : 'goes.out', at: withdrawn || at === '' ? null : at}
  }
  if (embargo !== null && new Date(embargo) > now) return {words: 'goes.embargo', at: embargo}
  if (policy === 'as-ready') return {words: 'goes.each', at: null}
  return {words: blockersOf(one).length === 0 ? 'goes.now' : 'goes.ready', at: null}
}
