import type {LocaleFacts} from '../../locales/facts.js'
import type {Inline} from '../model/inline.js'
import {hash31} from './hash.js'
import {readings} from './readings.js'
import {tokenise} from './tokenise.js'

/** What stands for every figure, so that two communiqués a year apart still find each other. */
const figure = '#'

/**
 * Give the features that near contents share: a hash of each stem, of each stem's other readings, and of each two
 * stems that follow one another. Hashes are of 31 bits and salted with the locale, so that one index serves all.
 */
export function features(content: readonly Inline[], facts: LocaleFacts): readonly number[] {
  const stems: string[] = []
  const found = new Set<number>()
  for (const token of tokenise(content)) {
    if (token.type === 'mark' || token.type === 'code') continue
    const all = token.type === 'number' ? [figure] : readings(token.text, facts.inflection)
    for (const one of all) found.add(stemFeature(one, facts))
    stems.push(all[0] ?? '')
  }
  for (let i = 1; i < stems.length; i++) found.add(pairFeature(stems[i - 1] ?? '', stems[i] ?? '', facts))
  return [...found].sort((a, b) => a - b)
}

/** Hash one stem. */
export const stemFeature = (stem: string, facts: LocaleFacts): number => hash31(`${facts.locale} ${stem}`)

/** Hash two stems that follow one another. */
export const pairFeature = (first: string, second: string, facts: LocaleFacts): number =>
  hash31(`${facts.locale} ${first} ${second}`)
