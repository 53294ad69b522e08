import {facts} from '../../locales/index.js'
import {findTerms} from '../../src/leverage/find-terms.js'
import {buildTermIndex} from '../../src/leverage/term-index.js'
import {textContent} from '../../src/model/inline.js'
import type {Locale} from '../../src/model/locale.js'

/** Give what of a text is found of a termbase of one term. */
export function formsOf(locale: Locale, text: string, sentence: string): readonly string[] {
  const term = {locale, text, status: 'preferred', validFrom: null, validTo: null} as const
  const index = buildTermIndex([{id: 'c', category: '', definition: '', terms: [term]}], facts[locale])
  const found = findTerms(textContent(sentence), index, facts[locale], {target: locale, on: '2026-01-01'})
  return found.map(({start, end}) => sentence.slice(start, end))
}
