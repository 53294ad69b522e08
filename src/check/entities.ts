import type {Placeable} from '../placeable/placeable.js'
import {finding, whole, type Finding} from './finding.js'
import type {Reading} from './pair.js'
import type {Rule} from './rules.js'
import type {Left} from './take.js'

/** Report what does not agree, what is missing beside what stands in its stead. */
export function entities(rule: Rule, reading: Reading, left: Left<Placeable, Placeable>): readonly Finding[] {
  const written = (one: Placeable | undefined, text: string): string =>
    one ? text.slice(one.start, one.end) : '—'
  return Array.from({length: Math.max(left.source.length, left.target.length)}, (_, index) => {
    const [expected, got] = [left.source[index], left.target[index]]
    return finding(rule, got ?? whole(reading), {
      got: written(got, reading.target.text),
      expected: written(expected, reading.source.text),
    })
  })
}
