import type {NumberElement} from './number-elements.js'

/** A number being put together: `total` is finished by scales, `group` is what the next scale would multiply. */
export interface NumberRun {
  readonly first: NumberElement
  readonly last: NumberElement
  readonly total: number
  readonly group: number
  /** The scale that came last, or 0. */
  readonly scale: number
  readonly ordinal: boolean
  readonly pieces: number
}

/** Begin a number. */
export function begin(element: NumberElement): NumberRun {
  const scale = element.role === 'scale'
  return {
    first: element,
    last: element,
    total: scale ? element.value : 0,
    group: scale ? 0 : element.value,
    scale: scale ? element.value : 0,
    ordinal: element.ordinal,
    pieces: 1,
  }
}

/** Go on with a number, or give null when the element begins another. */
export function extend(run: NumberRun, element: NumberElement, unitsFirst: boolean): NumberRun | null {
  if (run.first.attached || run.first.lone || element.lone || (unitsFirst && !follows(run, element)))
    return null
  const next =
    element.role === 'scale'
      ? multiply(run, element)
      : element.role === 'digits'
        ? digitsAfter(run, element, unitsFirst)
        : add(run, element, unitsFirst)
  return next && {...next, last: element, ordinal: run.ordinal || element.ordinal, pieces: run.pieces + 1}
}

/** Where units stand first, tens and lower parts are joined; only teens (`ثلاثة عشر`) and scales follow bare. */
const follows = (run: NumberRun, {role, value, joined}: NumberElement): boolean =>
  joined || role === 'scale' || (value === 10 && run.group % 100 < 10) || value === 100

const isDual = (scale: number): boolean => String(scale).startsWith('2')

function multiply(run: NumberRun, {value, joined}: NumberElement): NumberRun | null {
  if (run.group > 0 && isDual(value)) return null
  if (run.group === 0 && run.total > 0)
    return joined
      ? {...run, total: run.total + value, scale: value}
      : {...run, total: run.total * value, scale: value}
  if (joined) return null
  const larger = run.scale > 0 && value >= run.scale
  const total = larger ? (run.total + run.group) * value : run.total + run.group * value
  return {...run, total, group: 0, scale: value}
}

/**
 * `2 ملايين و500 ألف`, `2 milliards 300 millions`: digits after a scale, joined where units stand first; `1,8 milliard et
 * 870 millions` are two. The caller has seen that a smaller scale follows.
 */
function digitsAfter(run: NumberRun, {value, joined}: NumberElement, unitsFirst: boolean): NumberRun | null {
  const goesOn = joined === unitsFirst && (joined || !/\D/.test(run.first.amount))
  return run.scale > 0 && run.group === 0 && goesOn ? {...run, group: value} : null
}

function add(run: NumberRun, element: NumberElement, unitsFirst: boolean): NumberRun | null {
  if (run.last.role === 'digits' && run.group > 0) return null
  // `أحد عشر`; but `une dizaine` is ten.
  if (!unitsFirst && element.value === 10 && run.group % 10 > 0) return null
  const group = added(run.group, run.scale > 0, element)
  return group === null ? null : {...run, group}
}

function added(group: number, afterScale: boolean, {value, joined, vigesimal}: NumberElement): number | null {
  const rest = group % 100
  const free = rest === 0 && (group > 0 || afterScale)
  if (value === 0) return null
  if (value >= 100) return hundreds(group, afterScale, value)
  if (vigesimal && rest === 4 && !joined) return group + 76
  if (value < 10)
    return free || (rest >= 20 && rest % 10 === 0) || (rest === 10 && !joined) ? group + value : null
  if (value < 20) {
    const teen = value === 10 && rest >= 1 && rest <= 9 && !joined
    return free || teen || rest === 60 || rest === 80 ? group + value : null
  }
  return free || (joined && rest >= 1 && rest <= 9) ? group + value : null
}

function hundreds(group: number, afterScale: boolean, value: number): number | null {
  if (group === 0) return afterScale ? value : null
  return value === 100 && group < 20 ? group * 100 : null
}
