import type {LocaleFacts} from '../../locales/facts.js'
import {facts} from '../../locales/index.js'
import {plainText, type Inline} from '../model/inline.js'
import type {Locale} from '../model/locale.js'
import {findPlaceables} from '../placeable/find.js'
import type {Placeable} from '../placeable/placeable.js'

/** A word of running text whose spelling may be judged. */
export interface SpellingWord {
  /** Without vowel signs, tatweel and controls; the apostrophe is straight. */
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Most words of one text that are judged. */
export const wordsMax = 500
const shortest = 4
const pattern = /[\p{L}\p{M}\u0640\u00ad]+(?:['’-][\p{L}\p{M}\u0640\u00ad]+)*/gu
const unseen = /[\u064b-\u065f\u0670\u0640\u00ad]/gu

/**
 * Give the words to judge: not those of figures, dates, addresses and acronyms, nor glued to digits, nor of another
 * script; nor, where names begin with a capital, words that have one inside a sentence.
 */
export function spellingWords(
  text: string,
  own: LocaleFacts,
  placeables: readonly Placeable[],
): readonly SpellingWord[] {
  const found: SpellingWord[] = []
  for (const {0: written, index: start} of text.matchAll(pattern)) {
    const end = start + written.length
    if (found.length === wordsMax) break
    if (placeables.some((one) => one.start < end && start < one.end)) continue
    if (/[\p{Nd}@/_.]$/u.test(text.slice(0, start)) || /^[\p{Nd}@/_]|^\.\p{L}/u.test(text.slice(end)))
      continue
    const word = withoutElision(written.replace(unseen, '').replaceAll('’', "'"), own)
    if (word.length < shortest || !isWord(word, own) || isKnown(word, own)) continue
    if (own.spelling.capitals && /\p{Lu}/u.test(word) && mayBeName(word, text, start)) continue
    found.push({word, start, end})
  }
  return found
}

/** Give the words of content whose spelling is to be asked for. */
export function wordsToSpell(content: readonly Inline[], locale: Locale): readonly string[] {
  const text = plainText(content)
  return spellingWords(text, facts[locale], findPlaceables(text, facts[locale])).map(({word}) => word)
}

/** Leave out `l'`, `qu'` and the like. */
const withoutElision = (word: string, {inflection}: LocaleFacts): string => {
  const elision = inflection.elisions.find((one) => word.toLowerCase().startsWith(one))
  return elision === undefined ? word : word.slice(elision.length)
}

/** A word that the house writes, with what is glued before it. */
const isKnown = (word: string, {spelling: {known, proclitics}}: LocaleFacts): boolean =>
  ['', ...proclitics].some(
    (glued) => word.startsWith(glued) && known.includes(word.slice(glued.length).toLowerCase()),
  )

const isWord = (word: string, {script}: LocaleFacts): boolean =>
  (script === 'Arab' ? /^[\p{Script=Arabic}'-]+$/u : /^[\p{Script=Latin}'-]+$/u).test(word)

/** A capital inside a word, or at the head of one that is not the head of a sentence. */
function mayBeName(word: string, text: string, start: number): boolean {
  if (/\p{Lu}/u.test(word.slice(1))) return true
  const before = text.slice(0, start).trimEnd()
  // `M. Naciri`, `K. Naciri`: no sentence ends there.
  if (/(?<!\p{L})\p{Lu}\p{L}{0,2}\.$/u.test(before)) return true
  return before !== '' && !/[.!?؟…:;«“"(–—•]$/u.test(before)
}
