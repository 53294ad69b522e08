import type {NumberPlaceable, Placeable} from '../placeable/placeable.js'
import type {Side} from './pair.js'
import {isZeroMark, otherAmounts, partAtoms} from './parts.js'

const noon = 12
const hourMinutes = 60

/** A placeable's claim, for comparing: what it says, how firmly, and where. */
export interface Atom {
  readonly start: number
  readonly end: number
  /** As written. */
  readonly text: string
  /** Amounts it may be read as, best first. */
  readonly amounts: readonly string[]
  readonly percent: boolean
  /** Words, roman numerals and parts of names have rivals in grammar (dual, articles), so alone they prove nothing. */
  readonly weak: boolean
  /** A rank, which no dual says. */
  readonly ordinal: boolean
}

/** Give the numbers that a side says, ranges as two, with halves, thirds and words for two. */
export function numberAtoms(side: Side): readonly Atom[] {
  const parts = partAtoms(side)
  const said = (one: Atom): boolean => parts.some((part) => part.start <= one.start && one.end <= part.end)
  return [
    ...written(side).filter((one) => !said(one) && !(one.amounts.includes('0') && isZeroMark(one, side))),
    ...parts,
  ]
}

function written(side: Side): readonly Atom[] {
  const {placeables, text} = side
  return placeables.flatMap((one, index) => {
    const base = {
      start: one.start,
      end: one.end,
      text: text.slice(one.start, one.end),
      percent: false,
      weak: false,
      ordinal: one.kind === 'ordinal',
    }
    switch (one.kind) {
      case 'number':
      case 'percent':
      case 'currency':
      case 'ordinal': {
        const weak = one.form !== 'digits' || one.amount === '1'
        return [
          {
            ...base,
            weak,
            percent: one.kind === 'percent',
            amounts: [
              one.amount,
              ...one.readings,
              ...sharedScale(one, placeables[index + 1], side),
              ...otherAmounts(one, side),
            ],
          },
        ]
      }
      case 'range':
        return [one.from, one.to].map((amount) => ({...base, percent: one.percent !== '', amounts: [amount]}))
      default:
        return []
    }
  })
}

/** Give what the first end of a range says with the scale of the second: `1,2 à 1,5 milliard`. */
function sharedScale(one: Placeable, next: Placeable | undefined, {text, facts}: Side): readonly string[] {
  if (!isNumber(one) || !next || !isNumber(next) || one.scale > 1 || next.scale <= 1) return []
  const between = text.slice(one.end, next.start).trim()
  if (!facts.quantities.rangeWords.includes(between)) return []
  return [String(Number((Number(one.amount) * next.scale).toPrecision(15)))]
}

const isNumber = (one: Placeable): one is NumberPlaceable =>
  one.kind === 'number' || one.kind === 'percent' || one.kind === 'currency'

/**
 * Give the numbers that a date, time or reference is made of, for a rendering that takes it apart: each part with the
 * ways to say it. The text and language are those of the rendering, where a word may say the minutes.
 */
export function partsOf(one: Placeable, {text, facts}: Side): readonly (readonly string[])[] {
  switch (one.kind) {
    case 'date':
      return [one.day, one.year].filter((part) => part !== null).map((part) => [String(part)])
    case 'time': {
      const hours = one.hour > noon ? [String(one.hour), String(one.hour - noon)] : [String(one.hour)]
      const {fractions, lessFractions} = facts.quantities.time
      const says = (words: Readonly<Record<string, number>>, minutes: number): boolean =>
        Object.entries(words).some(([word, minute]) => minute === minutes && text.includes(word))
      if (says(lessFractions, hourMinutes - one.minute))
        return [hours.map((hour) => String(Number(hour) + 1))]
      return one.minute === 0 || says(fractions, one.minute) ? [hours] : [hours, [String(one.minute)]]
    }
    case 'reference': {
      const figures = one.value.split('-').filter((part) => /^\d+$/.test(part))
      return figures.map((part, index) => [String(Number(part)), ...inFull(part, figures[index - 1])])
    }
    default:
      return []
  }
}

/** The second year of `2025/26` in full. */
function inFull(part: string, before: string | undefined): readonly string[] {
  const next = String(Number(before) + 1)
  return part.length === 2 && before?.length === 4 && next.endsWith(part) ? [next] : []
}
