import type {LocaleFacts} from '../../locales/facts.js'
import {bare, type Bare} from './bare.js'
import {findAcronyms} from './find-acronyms.js'
import {findDates, findWeekdays} from './find-dates.js'
import {findHandles} from './find-handles.js'
import {findNumbers} from './find-numbers.js'
import {findRanges} from './find-ranges.js'
import {findReferences} from './find-references.js'
import {findRomans} from './find-romans.js'
import {findTimes} from './find-times.js'
import {lexiconOf} from './lexicon.js'
import type {Finder, Placeable} from './placeable.js'

/** In this order: what an earlier finder took, a later one leaves. */
const finders: readonly Finder[] = [
  findHandles,
  findTimes,
  findDates,
  findReferences,
  findRanges,
  findWeekdays,
  findRomans,
  findNumbers,
  findAcronyms,
]

/** Stands where something was found already: no letter, digit nor space. */
const hidden = '\u0001'

/** Find what is carried over rather than translated, in order and without overlaps. */
export function findPlaceables(text: string, facts: LocaleFacts): readonly Placeable[] {
  const lexicon = lexiconOf(facts)
  const read = bare(text)
  const taken = new Uint8Array(read.text.length)
  const found: Placeable[] = []
  let left = read.text
  for (const find of finders) {
    const before = found.length
    for (const one of find(left, lexicon)) {
      if (taken.subarray(one.start, one.end).includes(1)) continue
      taken.fill(1, one.start, one.end)
      found.push(one)
    }
    for (const {start, end} of found.slice(before))
      left = left.slice(0, start) + hidden.repeat(end - start) + left.slice(end)
  }
  return found.sort((a, b) => a.start - b.start).map((one) => placed(one, read, text))
}

const trailing = /[\u064b-\u0652\u0670\u0640]/

/** Give a placeable its place in the text as it was, with the vowel signs and tatweel of its last letter. */
function placed(one: Placeable, {at}: Bare, text: string): Placeable {
  let end = (at[one.end - 1] ?? -1) + 1
  while (trailing.test(text.charAt(end))) end++
  return {...one, start: at[one.start] ?? 0, end}
}
