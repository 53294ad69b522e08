import type {LocaleFacts} from '../../locales/facts.js'
import {findTerms} from '../leverage/find-terms.js'
import type {TermIndex} from '../leverage/term-index.js'
import {textContent} from '../model/inline.js'
import type {Locale} from '../model/locale.js'
import {findPlaceables} from '../placeable/find.js'

/** Names in Latin script, which French and English share and Arabic quotes: capital first, four letters or more. */
const name = /\p{Lu}[\p{L}\p{Nd}-]{3,}/gu

/** What is needed to find terms: the index of the text's locale, the locale of the other text, an ISO 8601 day. */
export interface AnchorTerms {
  readonly index: TermIndex
  readonly target: Locale
  readonly on: string
}

/** Find what a translation of a text carries over, written alike for every language. */
export function anchorsOf(text: string, facts: LocaleFacts, terms: AnchorTerms | null): ReadonlySet<string> {
  const anchors = new Set<string>()
  for (const one of findPlaceables(text, facts)) {
    if (one.kind === 'weekday' || one.kind === 'acronym') continue
    anchors.add(`#${one.value}`)
    if (one.kind === 'date' && one.day !== null) anchors.add(`#${String(one.day)}`)
    if (one.kind === 'date' && one.year !== null) anchors.add(`#${String(one.year)}`)
  }
  for (const [word] of text.matchAll(name)) anchors.add(`=${word.normalize('NFD').replace(/\p{M}/gu, '')}`)
  if (terms) {
    for (const {concept} of findTerms(textContent(text), terms.index, facts, terms))
      anchors.add(`@${concept}`)
  }
  return anchors
}
