import type {LocaleFacts} from '../../locales/facts.js'
import type {Concept, Term} from '../model/term.js'
import {readWords, type ReadWord} from './phrase.js'

/** A term ready to be found: its words as they may be read. */
export interface IndexedTerm {
  readonly concept: Concept
  readonly term: Term
  readonly words: readonly ReadWord[]
  /** As it is written, when that tells it from a common word (`OMS`, `AIDS`, `US`); else null. */
  readonly literal: string | null
}

/** The terms of one locale by the stems of their first word, or of their first two. */
export type TermIndex = ReadonlyMap<string, readonly IndexedTerm[]>

/** An acronym: capitals alone, two of them at least. */
const acronym = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{Nd}.-]+$/u

/** Index a termbase by the terms of one locale, longest first. Build it once; it is good until the termbase changes. */
export function buildTermIndex(concepts: readonly Concept[], facts: LocaleFacts): TermIndex {
  const index = new Map<string, IndexedTerm[]>()
  for (const concept of concepts)
    for (const term of concept.terms)
      if (term.locale === facts.locale) {
        const words = readWords(term.text, facts.inflection)
        const literal = acronym.test(term.text) ? term.text : null
        for (const key of keysAt(words, 0)[Math.min(1, words.length - 1)] ?? []) {
          const list = index.get(key) ?? []
          if (!index.has(key)) index.set(key, list)
          list.push({concept, term, words, literal})
        }
      }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** Give the keys under which terms that begin at a word are found: those of one word, and those of more. */
export function keysAt(words: readonly ReadWord[], at: number): readonly (readonly string[])[] {
  const [first, second] = [words[at]?.stems ?? [], words[at + 1]?.stems ?? []]
  return [first, first.flatMap((one) => second.map((two) => `${one} ${two}`))]
}
