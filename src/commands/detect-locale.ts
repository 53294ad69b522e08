import {facts} from '../../locales/index.js'
import {BayanError} from '../errors.js'
import {locales, type Locale} from '../model/locale.js'

const sampleCharacters = 20_000

/** Find the locale of a text by its script and its commonest words; `locale_unknown` when nothing speaks for one. */
export function detectLocale(text: string): Locale {
  const words =
    text
      .slice(0, sampleCharacters)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const scored = locales
    .map((locale) => ({locale, score: words.filter((word) => facts[locale].commonWords.has(word)).length}))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  if (!best || best.score === 0 || best.score === second?.score) {
    throw new BayanError('locale_unknown', {got: '?', expected: locales.join(', ')})
  }
  return best.locale
}
