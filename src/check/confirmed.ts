import {finding, whole, type Check} from './finding.js'

const exact = 100

/** A person who confirmed a machine draft, or a memory match that is not exact, as it stood has perhaps not read it. */
export const confirmed: Check = (reading) => {
  const {origin, state} = reading.pair
  if (!origin || state === undefined || state === 'initial') return []
  if (origin.type === 'mt')
    return [finding('draft-confirmed', whole(reading), {got: origin.engine, expected: '—'})]
  if (origin.type !== 'tm' || origin.similarity >= exact) return []
  return [
    finding('fuzzy-confirmed', whole(reading), {got: String(origin.similarity), expected: String(exact)}),
  ]
}
