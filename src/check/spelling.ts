import {finding, type Check} from './finding.js'
import type {Reading} from './pair.js'
import {spellingWords} from './spelling-words.js'
import {distance} from './transliteration.js'

/** What is shown of what a word may have meant. */
const suggestionsShown = 3
/** Share of consonants in which a word may differ from a name that it writes. */
const mostApart = 0.34

/**
 * Words that the dictionary does not know and that are near one it does. What stands in the source or in the termbase
 * is right as it is; without a dictionary nothing is found.
 */
export const spelling: Check = (reading) => {
  const {misspelt} = reading.pair
  if (misspelt === undefined || misspelt.size === 0) return []
  const {text, facts, placeables} = reading.target
  const known = knownWords(reading)
  return spellingWords(text, facts, placeables).flatMap((one) => {
    const suggestions = misspelt.get(one.word) ?? []
    if (suggestions.length === 0 || known.has(one.word.toLowerCase()) || isName(one.word, reading)) return []
    return [
      finding('spelling', one, {
        got: one.word,
        expected: suggestions.slice(0, suggestionsShown).join(`${facts.punctuation.foreign[','] ?? ','} `),
      }),
    ]
  })
}

/** A name of the source by the sound of its letters: `بيير` for `Pierre`. */
const isName = (word: string, {source, target}: Reading): boolean =>
  target.facts.script === 'Arab' &&
  (source.text.match(/\p{Lu}\p{Ll}[\p{L}\p{M}]+/gu) ?? []).some((name) => distance(name, word) <= mostApart)

function knownWords({source, pair}: Reading): ReadonlySet<string> {
  const texts = [
    source.text,
    ...(pair.terms ?? []).flatMap(({equivalents}) => equivalents.map(({text}) => text)),
  ]
  return new Set(
    texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? []),
  )
}
