import {hash31} from './hash.js'

/** Bits of a signature; 128 keep the words of a sentence of 40 apart well enough to rank. */
const signatureBits = 128

/**
 * Write a list of words as 128 zeros and ones: one bit for each word, the second `de` apart from the first. The bits
 * that two signatures share are about the words that the lists share, which bounds their similarity from above.
 */
export function signature(words: readonly string[]): string {
  const bits = new Array<string>(signatureBits).fill('0')
  const seen = new Map<string, number>()
  for (const word of words) {
    const times = seen.get(word) ?? 0
    seen.set(word, times + 1)
    bits[hash31(`${word} ${times}`) % signatureBits] = '1'
  }
  return bits.join('')
}
