import {codesOf} from '../model/inline.js'
import {finding, whole, type Check} from './finding.js'

/** Every code of the source stands in the target, once; none is added; a pair opens before it closes. */
export const codes: Check = (reading) => {
  const source = counted(codesOf(reading.pair.source).map(name))
  const target = counted(codesOf(reading.pair.target).map(name))
  const place = whole(reading)
  const missing = [...source].filter(([code, count]) => (target.get(code) ?? 0) < count)
  const added = [...target].filter(([code, count]) => (source.get(code) ?? 0) < count)
  return [
    ...missing.map(([code]) => finding('codes-missing', place, {expected: code})),
    ...added.map(([code]) => finding('codes-added', place, {got: code})),
    ...crossed(codesOf(reading.pair.target)).map((code) => finding('codes-order', place, {got: code})),
  ]
}

type Code = ReturnType<typeof codesOf>[number]

const name = ({type, id}: Code): string => `${type} ${id}`

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const one of names) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

/** Give the ids of pairs whose end comes before their start. */
function crossed(all: readonly Code[]): readonly string[] {
  const at = (type: Code['type'], id: string): number =>
    all.findIndex((code) => code.type === type && code.id === id)
  const starts = all.filter((code) => code.type === 'sc')
  return starts.map(({id}) => id).filter((id) => at('ec', id) >= 0 && at('ec', id) < at('sc', id))
}
