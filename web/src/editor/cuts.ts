import type {CodeView} from '../api/wire.js'
import {codeView} from './chip.js'
import {readTokens} from './tokens.js'

const gap = /(?<=\S)\s+(?=\S)/gu
const sentenceEnd = /[.!?؟؛;:…]["”’»)]*$/u

/** Give the text of markup with what placeholders show, in which the server counts offsets. */
export const plainOf = (markup: string, codes: readonly CodeView[]): string =>
  readTokens(markup)
    .map((token) =>
      token.type === 'text' ? token.value : token.type === 'ph' ? codeView(codes, 'ph', token.id).equiv : '',
    )
    .join('')

/** Give the offsets before each word but the first: the places where a text may be cut. */
export const cutsOf = (text: string): readonly number[] =>
  [...text.matchAll(gap)].map((match) => match.index + match[0].length)

/** Choose the cut to propose: the end of a sentence, else the place nearest to the middle. Gives its index. */
export function likelyCut(text: string, cuts: readonly number[]): number {
  const sentence = cuts.findIndex((at) => sentenceEnd.test(text.slice(0, at).trimEnd()))
  if (sentence >= 0) return sentence
  const far = cuts.map((at) => Math.abs(at - text.length / 2))
  return far.indexOf(Math.min(...far))
}
