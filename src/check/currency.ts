import {lexiconOf} from '../placeable/lexicon.js'
import {finding, whole, type Check} from './finding.js'
import type {Side} from './pair.js'

/** A sum keeps its currency. */
export const currency: Check = (reading) => {
  const expected = amounts(reading.source)
  if (expected.size === 0) return []
  const got = mentioned(reading.target)
  const added = [...amounts(reading.target)].filter(([code]) => !expected.has(code))
  return [...expected]
    .filter(([code]) => !got.has(code))
    .map(([, written], index) =>
      finding('currency', added[index]?.[1] ?? whole(reading), {
        got: added[index]?.[1].text ?? '—',
        expected: written.text,
      }),
    )
}

interface Written {
  readonly text: string
  readonly start: number
  readonly end: number
}

function amounts({placeables, text}: Side): ReadonlyMap<string, Written> {
  return new Map(
    placeables.flatMap((one) =>
      one.kind === 'currency'
        ? [[one.currency, {text: text.slice(one.start, one.end), start: one.start, end: one.end}] as const]
        : [],
    ),
  )
}

/** Give the codes of all currencies named in a text, with or without an amount. */
function mentioned(side: Side): ReadonlySet<string> {
  const {money} = lexiconOf(side.facts)
  const named = [...side.text.matchAll(money.anywhere)].map((match) => money.codes.get(match[1] ?? '') ?? '')
  return new Set([...amounts(side).keys(), ...named])
}
