import type {Placeable} from '../placeable/placeable.js'
import type {Atom} from './atoms.js'
import type {Side} from './pair.js'
import {partPatterns} from './part-patterns.js'

const beforeCharacters = 24
const afterCharacters = 40

/** Find parts of one and words that say a number, which prove nothing alone: `half`, `un tiers`, `سنتين`. */
export function partAtoms(side: Side): readonly Atom[] {
  const {text, facts, placeables} = side
  const {fraction, sayings, dual, dualEnd} = partPatterns(facts)
  const fractions = {...facts.parts.fractionsBefore[0], ...facts.parts.fractions}
  const halves = [...text.matchAll(fraction)].map((match) => {
    const percent = fractions[plain(match[1] ?? match[2] ?? '')] ?? 0
    return {...atom(match), percent: true, amounts: [String(percent), String(Math.round(percent))]}
  })
  const said = [...text.matchAll(sayings)].map((match) => {
    const amount = facts.parts.sayings[plain(match[1] ?? '')] ?? 0
    const one = atom(match)
    const more = otherAmounts({...one, amount: String(amount)}, side)
    return {...one, percent: false, amounts: [String(amount), ...more]}
  })
  const duals = (dualEnd.test(text) ? [...text.matchAll(dual)] : [])
    .map((match) => ({...atom(match), percent: false, amounts: ['2']}))
    .filter(({start, end}) => !said.some((one) => one.start < end && start < one.end))
  return [...halves, ...said, ...duals].filter(
    ({start, end}) => !placeables.some((one) => told(one, start, end)),
  )
}

/** A time or date that has said it already. */
const told = (one: Placeable, start: number, end: number): boolean =>
  (one.kind === 'time' || one.kind === 'date') && one.start < end && start < one.end

const atom = ({0: text, index}: RegExpExecArray) => ({
  start: index,
  end: index + text.length,
  text,
  weak: true,
  ordinal: false,
})

/** Tell whether a number is the zero of `below zero`. */
export function isZeroMark(
  {start, end}: {readonly start: number; readonly end: number},
  side: Side,
): boolean {
  const {zeros} = partPatterns(side.facts)
  return [...side.text.matchAll(zeros)].some(
    ({0: found, index}) => index <= start && end <= index + found.length,
  )
}

const plain = (phrase: string): string => phrase.toLowerCase().replace(/’/g, "'").replace(/\s/g, ' ')

/** Give the other amounts that the words around a number make of it: `half a million`, `deux et demi`, `quinze jours`. */
export function otherAmounts(
  {start, end, amount}: {readonly start: number; readonly end: number; readonly amount: string},
  {text, facts, placeables}: Side,
): readonly string[] {
  const {before, halfAfter, halfBefore, belowZero, sharedBelowZero, zero} = partPatterns(facts)
  const value = Number(amount)
  const [ahead, rest] = [
    text.slice(Math.max(0, start - beforeCharacters), start),
    text.slice(end, end + afterCharacters),
  ]
  const part = facts.parts.fractions[plain(before.exec(ahead)?.[1] ?? '')]
  const half = halfBefore.exec(ahead)
  const counted = half && placeables.find((one) => one.end === start - half[0].length && 'amount' in one)
  const found = [
    ...(part === undefined ? [] : [(value * part) / 100]),
    ...(halfAfter.test(rest) ? [value + unitOf(value) / 2] : []),
    ...(zero.test(rest) && (belowZero.test(rest) || sharedBelowZero.test(rest)) ? [-value] : []),
    ...(counted && 'amount' in counted ? [(Number(counted.amount) + 0.5) * value] : []),
    ...Object.entries(facts.parts.spans).flatMap(([span, others]) =>
      plain(text.slice(start, start + span.length)) === span ? others : [],
    ),
  ]
  return found.map((one) => String(Number(one.toPrecision(15))))
}

/** The scale of a number in words: a million for two million, one for seven. */
const unitOf = (value: number): number =>
  [1e12, 1e9, 1e6, 1e3].find((scale) => value >= scale && value % scale === 0) ?? 1
