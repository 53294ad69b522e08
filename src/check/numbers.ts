import type {Atom} from './atoms.js'
import {figures} from './figures.js'
import {finding, whole, type Check, type Finding} from './finding.js'
import type {Reading, Side} from './pair.js'
import {contradicted} from './contradicted.js'
import {saysTwo} from './says-two.js'

/**
 * The same numbers on both sides, whatever their digits, separators, scales or words. A number in figures must be
 * found again; numbers in words are compared only where both sides have one left over.
 */
export const numbers: Check = (reading) => [...compared(reading), ...contradicted(reading)]

function compared(reading: Reading): readonly Finding[] {
  const {source, target} = figures(reading).numbers
  const missing = source.filter((atom) => !dual(atom, reading.target))
  const added = target.filter((atom) => !dual(atom, reading.source))
  if ([...missing, ...added].some((atom) => !atom.weak))
    return differences('numbers', reading, missing, added)
  // A part and a number are no rendering of one another: `doublé` in the place of `half-time` says nothing.
  return [true, false].flatMap((percent) => {
    const [lost, got] = [missing, added].map((atoms) => atoms.filter((atom) => atom.percent === percent))
    if (!lost?.length || !got?.length) return []
    return differences('numbers-in-words', reading, lost, got)
  })
}

/** A two may be said by the noun itself. */
const dual = (atom: Atom, side: Side): boolean =>
  atom.amounts.includes('2') && !atom.percent && !atom.ordinal && saysTwo(side)

/** Pair what is left in order, so that a message can say both what stands there and what should. */
function differences(
  rule: 'numbers' | 'numbers-in-words',
  reading: Reading,
  missing: readonly Atom[],
  added: readonly Atom[],
): readonly Finding[] {
  const firm = (atoms: readonly Atom[]): readonly Atom[] => [
    ...atoms.filter((atom) => !atom.weak),
    ...atoms.filter((atom) => atom.weak),
  ]
  const [expected, got] = [firm(missing), firm(added)]
  return Array.from({length: Math.max(expected.length, got.length)}, (_, index) => index)
    .filter(
      (index) => rule === 'numbers-in-words' || expected[index]?.weak === false || got[index]?.weak === false,
    )
    .map((index) =>
      finding(rule, got[index] ?? whole(reading), {
        got: got[index]?.text ?? '—',
        expected: expected[index]?.text ?? '—',
      }),
    )
}
