import type {SegmentationFacts} from '../../locales/segmentation.js'
import {candidates} from './candidates.js'
import {isSpace} from './space.js'
import {atPlace, compileRules} from './verdict.js'

/** A boundary between two sentences: where the one ends and the next begins; between the two is white space. */
export interface Boundary {
  readonly end: number
  readonly next: number
}

/** Find the boundaries of a text. */
export type Find = (text: string) => readonly Boundary[]

const compiled = new WeakMap<SegmentationFacts, Find>()

/** Compile facts to a function that finds boundaries; the same facts are compiled once. */
export function finderOf(facts: SegmentationFacts): Find {
  const known = compiled.get(facts)
  if (known !== undefined) return known
  const find = facts.otherwise === 'icu' ? withIcu(facts) : withRulesAlone(facts)
  compiled.set(facts, find)
  return find
}

function withIcu(facts: SegmentationFacts): Find {
  const icu = new Intl.Segmenter(facts.locale, {granularity: 'sentence'})
  const verdict = compileRules(facts.rules)
  return (text) => {
    const places: number[] = []
    for (const each of candidates(text, icu)) if (verdict(text, each.end) ?? each.icu) places.push(each.end)
    return bound(text, places)
  }
}

/** SRX 2.0 alone: any place is a candidate, and only a rule that breaks can make a boundary. */
function withRulesAlone(facts: SegmentationFacts): Find {
  const breaks = facts.rules.filter((rule) => rule.break)
  if (breaks.length === 0) return () => []
  const anywhere = new RegExp(breaks.map(atPlace).join('|'), 'gv')
  const verdict = compileRules(facts.rules)
  return (text) =>
    bound(
      text,
      [...text.matchAll(anywhere)]
        .map((match) => match.index)
        .filter((place) => verdict(text, place) === true),
    )
}

/** Widen each place over the white space around it; leave out those with nothing on one side. */
function bound(text: string, places: readonly number[]): readonly Boundary[] {
  const found: Boundary[] = []
  let last = 0
  for (const place of places) {
    let end = place
    let next = place
    while (end > last && isSpace(text.charCodeAt(end - 1))) end--
    while (next < text.length && isSpace(text.charCodeAt(next))) next++
    if (next === text.length) break
    if (end > last) {
      found.push({end, next})
      last = next
    }
  }
  return found
}
