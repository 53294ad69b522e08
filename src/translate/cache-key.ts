import {createHash} from 'node:crypto'
import type {Locale} from '../model/locale.js'
import type {TermPair} from '../ports.js'

/** Give the SHA-256, in hexadecimal, of a glossary, whatever its order. */
export const glossaryChecksum = (glossary: readonly TermPair[]): string =>
  sha256(JSON.stringify(glossary.map(({source, target}) => [source, target]).toSorted(byText)))

/** Give the key an answer is kept under: it changes with engine, pair, glossary and text. */
export const cacheKey = (
  engine: string,
  source: Locale,
  target: Locale,
  checksum: string,
  text: string,
): string => sha256(JSON.stringify([engine, source, target, checksum, text]))

const sha256 = (value: string): string => createHash('sha256').update(value).digest('hex')

const byText = (a: readonly string[], b: readonly string[]): number => {
  const [left, right] = [a.join('\t'), b.join('\t')]
  return left < right ? -1 : left > right ? 1 : 0
}
