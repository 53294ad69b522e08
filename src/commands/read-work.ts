import type {Act} from '../access/act.js'
import type {Place} from '../access/may.js'
import {assignedActs, type AssignedAct} from '../model/assignment.js'
import type {Locale} from '../model/locale.js'
import {maySign} from '../model/may-sign.js'
import type {WorkAct} from '../model/work-act.js'
import {fold} from '../store/signoffs.js'
import type {LocaleOverview, Overview} from '../store/overview.js'

/** One thing that waits. */
export interface WorkItem {
  readonly communique: string
  readonly reference: string
  readonly title: string
  readonly source: Locale
  /** Null for what concerns every locale. */
  readonly locale: Locale | null
  readonly act: WorkAct
  /** Segments or questions. */
  readonly count: number
  /** `mine`, `free` to take, or somebody else’s, shown to those who assign. */
  readonly whose: 'mine' | 'free' | 'other'
  readonly account: string | null
  readonly deadline: Date | null
  readonly overdue: boolean
  /** False for what is given but waits for somebody before. */
  readonly ready: boolean
  readonly version: number
  readonly createdAt: Date
}

type May = (act: Act, place: Place) => boolean

/** Nearest to the public first. */
const order: readonly WorkAct[] = ['sign', 'approve', 'review', 'translate', 'answer']

/** Give what waits for somebody, and for others of whom they assign: by deadline, then nearest to the public, then oldest. */
export function workOf(
  overviews: readonly Overview[],
  who: string,
  may: May,
  now: Date,
): readonly WorkItem[] {
  const items = overviews.flatMap((one) => [
    ...one.locales.flatMap((at) => assignedActs.flatMap((act) => assignedWork(one, at, act, who, may, now))),
    ...signing(one, who),
    ...answering(one, who, may),
  ])
  const due = ({deadline}: WorkItem): number => deadline?.getTime() ?? Infinity
  return items.sort(
    (a, b) =>
      (due(a) === due(b) ? 0 : due(a) - due(b)) ||
      order.indexOf(a.act) - order.indexOf(b.act) ||
      a.createdAt.getTime() - b.createdAt.getTime(),
  )
}

function assignedWork(
  one: Overview,
  at: LocaleOverview,
  act: AssignedAct,
  who: string,
  may: May,
  now: Date,
): readonly WorkItem[] {
  const {open, ready, count} = stageOf(one, at, act)
  if (!open) return []
  const {
    account = null,
    deadline: due = null,
    version = 0,
  } = at.assignments.find((given) => given.act === act) ?? {}
  const place = {category: one.category, locale: at.locale}
  const whose = account === who ? 'mine' : account === null ? 'free' : 'other'
  const shown =
    whose === 'mine' ||
    (whose === 'free' && ready && may(act, place)) ||
    ((whose === 'other' || ready) && may('assign', place))
  if (!shown) return []
  // Who only assigns sees what nobody took as somebody else’s to do.
  const theirs = whose === 'free' && !may(act, place) ? 'other' : whose
  // A date inside JSON comes out of the store as a text.
  const deadline = due === null ? null : new Date(due)
  const overdue = deadline !== null && deadline <= now
  return [
    {...base(one), locale: at.locale, act, count, whose: theirs, account, deadline, overdue, ready, version},
  ]
}

/** Tell whether an act on a locale is still to be done, whether it can be, and on how many segments. */
function stageOf(
  {source, segments}: Overview,
  {locale, edition, drafted, states, approvedBy}: LocaleOverview,
  act: AssignedAct,
): {readonly open: boolean; readonly ready: boolean; readonly count: number} {
  const out = edition === 'published' || edition === 'withdrawn'
  const left = states.initial + states.translated
  if (act === 'approve') {
    const ready = locale === source ? segments > 0 : drafted && left === 0
    return {open: !out && approvedBy === null, ready, count: segments}
  }
  const open = !out && locale !== source && (!drafted || (act === 'translate' ? states.initial : left) > 0)
  return act === 'translate'
    ? {open, ready: drafted, count: states.initial}
    : {open, ready: drafted && states.initial === 0, count: left}
}

function signing(one: Overview, who: string): readonly WorkItem[] {
  const asked = one.signatures.some(({name, at}) => at === null && fold(name) === fold(who))
  const out = one.locales.every(({edition}) => edition === 'published' || edition === 'withdrawn')
  if (!asked || out) return []
  const ready = maySign(one)
  return [
    {
      ...base(one),
      locale: null,
      act: 'sign',
      count: one.segments,
      whose: 'mine',
      account: who,
      ...plain,
      ready,
    },
  ]
}

function answering(one: Overview, who: string, may: May): readonly WorkItem[] {
  const mine = one.createdBy === who
  if (one.questions === 0 || (!mine && !may('submit', {category: one.category}))) return []
  const whose = mine ? 'mine' : 'free'
  return [
    {
      ...base(one),
      locale: null,
      act: 'answer',
      count: one.questions,
      whose,
      account: one.createdBy,
      ...plain,
      ready: true,
    },
  ]
}

const plain = {deadline: null, overdue: false, version: 0} as const

const base = ({id, reference, title, source, createdAt}: Overview) => ({
  communique: id,
  reference,
  title,
  source,
  createdAt,
})
