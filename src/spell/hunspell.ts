import path from 'node:path'
import {facts} from '../../locales/index.js'
import {locales, type Locale} from '../model/locale.js'
import type {Speller} from '../ports.js'
import {nearWords} from './near-words.js'
import {runHunspell} from './run-hunspell.js'

/** Most words judged in one call; the rest are taken for right. */
export const wordsMax = 20_000
/** Most unknown words in one call for which near words are looked for: 60 ms of work each in French. */
export const unknownMax = 40
/** Words of a language whose judgement is remembered. */
const rememberedMax = 100_000
/** Near words given for one. */
const nearMax = 5
/** After a failure nothing is asked for this long. */
const restMs = 60_000

/** Nothing is known, or what is near. */
type Judged = readonly string[] | null

/**
 * Make a speller of the `hunspell` program, run for each call as a filter (`hunspell -l`): its own suggestions cost
 * 100 ms a word, so near words are tried here. Without the program it knows no locale.
 */
export function hunspell(program: string | null, now: () => Date): Speller {
  const judged = new Map<Locale, Map<string, Judged>>(locales.map((locale) => [locale, new Map()]))
  let dictionaries: Promise<ReadonlyMap<Locale, string>> | null = null
  let notBefore = 0
  // One run at a time: it is an addition, and others have work to do.
  let last: Promise<unknown> = Promise.resolve()
  const known = () =>
    (dictionaries ??= program === null ? Promise.resolve(new Map()) : findDictionaries(program))
  const judge = async (locale: Locale, words: readonly string[]): Promise<void> => {
    const dictionary = (await known()).get(locale)
    if (program === null || dictionary === undefined || now().getTime() < notBefore) return
    const memory = judged.get(locale) as Map<string, Judged>
    const asked = [...new Set(words)].filter((word) => !memory.has(word)).slice(0, wordsMax)
    if (asked.length === 0) return
    if (memory.size + asked.length > rememberedMax) memory.clear()
    const found = await judgeWords(program, dictionary, locale, asked)
    if (found === null) notBefore = now().getTime() + restMs
    else for (const [word, near] of found) memory.set(word, near)
  }
  return {
    locales: async () => [...(await known()).keys()],
    async misspelt(locale, words) {
      const turn = last.then(() => judge(locale, words))
      last = turn
      await turn
      const memory = judged.get(locale)
      return new Map(words.flatMap((word) => withNear(word, memory?.get(word) ?? null)))
    },
  }
}

const withNear = (word: string, near: Judged): readonly (readonly [string, readonly string[]])[] =>
  near === null ? [] : [[word, near]]

/** Find the dictionary of each locale among those that the program has; it fails after the list without one of its own. */
async function findDictionaries(program: string): Promise<ReadonlyMap<Locale, string>> {
  const said = (await runHunspell(program, ['-D'], [], (exit) => exit !== null)) ?? ''
  const there = new Set(said.split('\n').map((line) => path.basename(line.trim())))
  return new Map(
    locales.flatMap((locale) => {
      const found = facts[locale].spelling.dictionaries.find((name) => there.has(name))
      return found === undefined ? [] : [[locale, found] as const]
    }),
  )
}

/** Judge words; null when the program failed. */
async function judgeWords(
  program: string,
  dictionary: string,
  locale: Locale,
  words: readonly string[],
): Promise<ReadonlyMap<string, Judged> | null> {
  const {spelling} = facts[locale]
  const unknownIn = async (list: readonly string[]): Promise<ReadonlySet<string> | null> => {
    const said = await runHunspell(program, ['-l', '-i', 'utf-8', '-d', dictionary], list)
    return said === null ? null : new Set(said.split('\n'))
  }
  const forms = new Map(words.map((word) => [word, formsOf(word, spelling.proclitics)]))
  const unknown = await unknownIn([...new Set([...forms.values()].flat(2))])
  if (unknown === null) return null
  // Known by one of its forms, all of whose parts are known.
  const isKnown = (word: string): boolean =>
    (forms.get(word) ?? []).some((parts) => parts.every((part) => !unknown.has(part)))
  const unknownWords = words.filter((word) => !isKnown(word))
  const strange = unknownWords.slice(0, unknownMax)
  const later = new Set(unknownWords.slice(unknownMax))
  const near = new Map(strange.map((word) => [word, nearWords(word, spelling)]))
  const wrong =
    strange.length === 0 ? new Set<string>() : await unknownIn([...new Set([...near.values()].flat())])
  if (wrong === null) return null
  return new Map(
    words
      .filter((word) => !later.has(word))
      .map((word) => [
        word,
        near
          .get(word)
          ?.filter((one) => !wrong.has(one))
          .slice(0, nearMax) ?? null,
      ]),
  )
}

const leastStem = 3

/** Give the ways in which a word may be known: as it is, in its parts, without what is glued before it. */
const formsOf = (word: string, proclitics: readonly string[]): readonly (readonly string[])[] => [
  [word],
  ...(/['-]/.test(word) ? [word.split(/['-]/).filter((part) => part.length > 1)] : []),
  ...proclitics
    .filter((glued) => word.startsWith(glued) && word.length - glued.length >= leastStem)
    .map((glued) => [word.slice(glued.length)]),
]
