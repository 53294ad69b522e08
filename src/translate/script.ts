import {facts} from '../../locales/index.js'
import type {Locale} from '../model/locale.js'

const letters = {Latn: /\p{Script=Latin}/gu, Arab: /(?=\p{L})\p{Script=Arabic}/gu}
const word = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’@./:_-]*/gu
/** Share of a draft's own letters that must be of the target's script. */
const shareMin = 0.5
/** Ordinary words that may come back as they went, before the text counts as not translated. */
const sameWordsMax = 3

/**
 * Tell whether a draft is written in the target's script. Words that stand as such in the source (names, acronyms,
 * addresses) count for neither side; a text that only consists of them is not translated when several are ordinary
 * words, that is, words that begin with a small letter or have none.
 */
export function inScript(source: string, target: string, locale: Locale): boolean {
  const given = new Set(source.match(word))
  const words = target.match(word) ?? []
  const own = words.filter((found) => !given.has(found)).join(' ')
  const all = own.match(/\p{L}/gu)?.length ?? 0
  if (all > 0) return (own.match(letters[facts[locale].script])?.length ?? 0) / all >= shareMin
  return words.filter((found) => /^[\p{Ll}\p{Lo}]/u.test(found)).length <= sameWordsMax
}
