import type {Placeable} from '../placeable/placeable.js'
import {finding, type Check, type Finding} from './finding.js'
import type {Reading, Side} from './pair.js'
import {holdsTerm} from './terms.js'

/** Quotations with any marks; what is quoted inside another belongs to it. */
const quoted = /«[^»]*»|“[^”]*”|„[^“”]*[“”]|"[^"]*"/gu
/** Lengths that differ this much are not of one text and its translation; those that differ less may be. */
const unlikeRatio = 3
const likeRatio = 1.6
const smoothingCharacters = 6

interface Quotation {
  readonly start: number
  readonly end: number
  /** What stands the same in any language. */
  readonly marks: ReadonlySet<string>
}

/**
 * The quotations stand in the order of the source, or words are put in another's mouth. Told by what is recognised in
 * them — figures, dates, acronyms, terms, or lengths that fit only crosswise; what cannot be told apart is left alone.
 */
export const quotationOrder: Check = (reading) => {
  const [source, target] = [quotations(reading.source), quotations(reading.target)]
  if (source.length < 2 || source.length !== target.length) return []
  const moved = target.filter((_, at) => isElsewhere(at, source, target, reading))
  if (moved.length > 0) return moved.map((one) => report(one, reading))
  const [first] = target
  return first && crossed(source, target, reading) ? [report(first, reading)] : []
}

function report({start, end}: Quotation, {source, target}: Reading): Finding {
  const nth = quotations(target).findIndex((one) => one.start === start)
  const right = quotations(source)[nth]
  return finding(
    'quotation-order',
    {start, end},
    {got: target.text.slice(start, end), expected: source.text.slice(right?.start, right?.end)},
  )
}

const quotations = (side: Side): readonly Quotation[] =>
  [...side.text.matchAll(quoted)].map(({0: text, index: start}) => {
    const end = start + text.length
    const inside = side.placeables.filter((one) => one.start >= start && one.end <= end)
    return {start, end, marks: new Set(inside.flatMap(marksOf))}
  })

/** Give what a placeable is recognised by; words for small numbers have too many look-alikes. */
function marksOf(one: Placeable): readonly string[] {
  switch (one.kind) {
    case 'number':
    case 'percent':
    case 'currency':
      return one.form === 'digits' && one.amount !== '1' ? [one.amount, ...one.readings] : []
    case 'range':
      return [one.from, one.to]
    case 'date':
      return [one.value, ...(one.year === null ? [] : [String(one.year)])]
    case 'weekday':
    case 'ordinal':
      return []
    default:
      return [one.value]
  }
}

/** A quotation holds what another of the source has alone, and nothing of its own. */
function isElsewhere(
  at: number,
  source: readonly Quotation[],
  target: readonly Quotation[],
  reading: Reading,
): boolean {
  const shared = source.map((from) => likeness(from, target[at] as Quotation, reading))
  const own = shared[at] ?? 0
  const other = shared.findIndex((score, index) => index !== at && score > 0)
  if (own > 0 || other < 0) return false
  // Whoever has that in the source must have lost it to this one.
  return likeness(source[other] as Quotation, target[other] as Quotation, reading) === 0
}

/** Count what two quotations have in common: marks, and terms of the source with their equivalent. */
function likeness(from: Quotation, to: Quotation, {pair, target}: Reading): number {
  const marks = [...from.marks].filter((mark) => to.marks.has(mark)).length
  const terms = (pair.terms ?? []).filter(
    (term) =>
      term.start >= from.start &&
      term.end <= from.end &&
      holdsTerm(target.text.slice(to.start, to.end), term, target.facts),
  ).length
  return marks + terms
}

/** Two quotations whose lengths fit each other's place, and not their own. */
function crossed(source: readonly Quotation[], target: readonly Quotation[], reading: Reading): boolean {
  if (source.length !== 2) return false
  const usual = reading.target.facts.wording.relativeLength / reading.source.facts.wording.relativeLength
  const ratio = (from: number, to: number): number => {
    const expected = lengthOf(source[from]) * usual + smoothingCharacters
    const got = lengthOf(target[to]) + smoothingCharacters
    return Math.max(got / expected, expected / got)
  }
  const unlike = ratio(0, 0) > unlikeRatio && ratio(1, 1) > unlikeRatio
  return unlike && ratio(0, 1) < likeRatio && ratio(1, 0) < likeRatio
}

const lengthOf = (one: Quotation | undefined): number => (one ? one.end - one.start : 0)
