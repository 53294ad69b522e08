import type {LocaleFacts} from '../../locales/facts.js'
import {plainText, type Inline} from '../model/inline.js'
import type {Locale} from '../model/locale.js'
import type {Equivalent, FoundTerm} from '../model/match.js'
import type {Concept, Term} from '../model/term.js'
import {readWords, sameWord, type ReadWord} from './phrase.js'
import {keysAt, type IndexedTerm, type TermIndex} from './term-index.js'

/** What terms are wanted: equivalents in `target`, as they stood `on` an ISO 8601 day, of some categories or all. */
export interface TermSearch {
  readonly target: Locale
  readonly on: string
  readonly categories?: readonly string[]
}

const statuses = ['preferred', 'admitted', 'deprecated'] as const

/**
 * Find the terms of an index in a segment of its locale, in any inflection; the longest wins, and of terms of the same
 * words each concept is given. A concept without an equivalent on that day is given with none.
 */
export function findTerms(
  content: readonly Inline[],
  index: TermIndex,
  facts: LocaleFacts,
  search: TermSearch,
): readonly FoundTerm[] {
  const text = plainText(content)
  const words = readWords(text, facts.inflection)
  const found: FoundTerm[] = []
  for (let at = 0; at < words.length;) {
    const terms = longest(candidatesAt(words, at, text, index, search))
    const length = terms[0]?.words.length ?? 0
    const [start, end] = [words[at]?.start ?? 0, words[at + length - 1]?.end ?? 0]
    for (const concept of new Set(terms.map((term) => term.concept)))
      found.push({concept: concept.id, start, end, equivalents: equivalentsOf(concept, search)})
    at += Math.max(1, length)
  }
  return found
}

function candidatesAt(
  words: readonly ReadWord[],
  at: number,
  text: string,
  index: TermIndex,
  search: TermSearch,
): readonly IndexedTerm[] {
  const entries = new Set(
    keysAt(words, at)
      .flat()
      .flatMap((key) => index.get(key) ?? []),
  )
  return [...entries].filter((entry) => {
    if (!isValid(entry.term, search.on)) return false
    if (search.categories && !search.categories.includes(entry.concept.category)) return false
    const run = words.slice(at, at + entry.words.length)
    if (run.length !== entry.words.length || !entry.words.every((word, k) => sameWord(word, run[k] ?? word)))
      return false
    return entry.literal === null || text.slice(run[0]?.start, run.at(-1)?.end) === entry.literal
  })
}

const longest = (entries: readonly IndexedTerm[]): readonly IndexedTerm[] => {
  const most = Math.max(0, ...entries.map((entry) => entry.words.length))
  return entries.filter((entry) => entry.words.length === most)
}

const isValid = (term: Term, on: string): boolean =>
  (term.validFrom === null || term.validFrom <= on) && (term.validTo === null || on <= term.validTo)

const equivalentsOf = (concept: Concept, search: TermSearch): readonly Equivalent[] =>
  concept.terms
    .filter((term) => term.locale === search.target && isValid(term, search.on))
    .sort((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status))
    .map(({text, status}) => ({text, status}))
