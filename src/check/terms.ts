import type {LocaleFacts} from '../../locales/facts.js'
import {findRun, readWords, type ReadWord} from '../leverage/phrase.js'
import type {FoundTerm} from '../model/match.js'
import {finding, whole, type Check, type Finding} from './finding.js'
import type {Reading} from './pair.js'

/** Each term of the source has its preferred or an admitted equivalent in the target, and no deprecated one. */
export const terms: Check = (reading) => {
  const found = reading.pair.terms ?? []
  if (found.length === 0) return []
  const words = readWords(reading.target.text, reading.target.facts.inflection)
  return found.flatMap((term) => judge(term, words, reading))
}

function judge(term: FoundTerm, words: readonly ReadWord[], reading: Reading): readonly Finding[] {
  const {equivalents} = term
  const [first] = equivalents
  if (!first) return []
  const place = (text: string): Place | null => placeOf(words, text, reading.target.facts)
  const right = equivalents.filter(({status}) => status !== 'deprecated')
  const deprecated = equivalents.filter(({status}) => status === 'deprecated')
  const rightPlaces = right.map(({text}) => place(text)).filter((one) => one !== null)
  const expected = right[0]?.text ?? '—'
  const used = deprecated.flatMap(({text}) => {
    const at = place(text)
    // A preferred term may contain a deprecated one.
    return at && !rightPlaces.some((one) => one.start <= at.start && at.end <= one.end) ? [{at, text}] : []
  })
  if (used.length > 0) return used.map(({at, text}) => finding('term-deprecated', at, {got: text, expected}))
  if (right.length === 0 || rightPlaces.length > 0) return []
  const source = reading.source.text.slice(term.start, term.end)
  return [finding('term-missing', whole(reading), {got: source, expected})]
}

/** Tell whether a text has an equivalent of a term, in any inflection; a deprecated one counts too. */
export function holdsTerm(text: string, {equivalents}: FoundTerm, facts: LocaleFacts): boolean {
  const words = readWords(text, facts.inflection)
  return equivalents.some((one) => placeOf(words, one.text, facts) !== null)
}

interface Place {
  readonly start: number
  readonly end: number
}

/** Find a term in the target, in any inflection, as the termbase is searched. */
function placeOf(words: readonly ReadWord[], text: string, facts: LocaleFacts): Place | null {
  const wanted = readWords(text, facts.inflection)
  const at = wanted.length === 0 ? -1 : findRun(words, wanted)
  return at < 0 ? null : {start: words[at]?.start ?? 0, end: words[at + wanted.length - 1]?.end ?? 0}
}
