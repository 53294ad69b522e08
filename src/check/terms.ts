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
  if (right.some(({text}) => hasInnerPlural(words, text, reading.target.facts))) return []
  const source = reading.source.text.slice(term.start, term.end)
  return [finding('term-missing', whole(reading), {got: source, expected})]
}

/** Fewest letters of a root. */
const rootLetters = 3

/**
 * Tell whether a term stands in a plural that is made within its words (`مشاريع مراسيم` for `مشروع مرسوم`): the letters that stay
 * are the same. It excuses a term that seems missing; nothing is found by it.
 */
function hasInnerPlural(words: readonly ReadWord[], text: string, {inflection}: LocaleFacts): boolean {
  if (inflection.weakLetters === '') return false
  const roots = (word: ReadWord): ReadWord => ({
    ...word,
    stems: [
      ...word.stems,
      ...word.stems
        .map((stem) => rootOf(stem, inflection.weakLetters))
        .filter((root) => root.length >= rootLetters),
    ],
  })
  const wanted = readWords(text, inflection).map(roots)
  return wanted.length > 0 && findRun(words.map(roots), wanted) >= 0
}

const rootOf = (stem: string, weak: string): string =>
  [...stem].filter((letter) => !weak.includes(letter)).join('')

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
