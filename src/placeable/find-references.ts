import type {QuantityFacts} from '../../locales/quantities.js'
import type {Lexicon} from './lexicon.js'
import {anyOf, cases, space} from './pattern.js'
import type {PlainPlaceable} from './placeable.js'

/** Symbols of United Nations documents and the like: `A/RES/79/12`, `E/CN.7/2026/3`. */
const symbol =
  /(?<![\p{L}\d/])[A-Z]{1,6}(?:[/.][A-Z0-9]+)*\/(?!\d{1,2}:)[A-Z0-9]+(?:\.[A-Z0-9]+)*(?![\p{L}\d/])/gu
/** Book and serial numbers, laws of three parts (`2-26-145`), numbers of a year (`2026-114`), `114/2026`. */
const shapes = [
  /(?<![\p{L}\d./-])97[89][- ]\d{1,5}[- ]\d{1,7}[- ]\d{1,6}[- ][\dX](?!\d)/gu,
  /(?<![\d./,+-])\d{1,4}(?:[-‑]\d{1,4}){2,}(?![\d-])/gu,
  /(?<![\d./,-])\d{1,2}\.\d{2}\.\d{1,4}(?![\d.])/gu,
  /(?<![\d./,+-]|\d[ \u00a0\u202f])\d{1,4}\/\d{1,4}(?:\/\d+)*(?![\d/-]|[ \u00a0\u202f.,]\d)/gu,
  /(?<![\p{L}\d./,+-])(?:\p{Lu}{1,4}[-‑/])?(?:19|20)\d{2}[-‑–]\d{1,3}(?![\d-])/gu,
  /(?<![\d./,+-])\d{1,3}[-‑](?:0\d|(?:19|20)\d{2})(?![\d-])/gu,
]

/** Find references: what must stand the same in every language. `value` is its parts joined by `-`. */
export function findReferences(text: string, lexicon: Lexicon): readonly PlainPlaceable[] {
  const symbols = [...text.matchAll(symbol)].filter((match) => /\d/.test(match[0]))
  const others = shapes
    .flatMap((shape) => [...text.matchAll(shape)])
    .filter(([written]) => !isSeason(written))
  return [
    ...announced(text, lexicon),
    ...codes(text, lexicon),
    ...[...symbols, ...others].map((match) => reference(match.index, match[0])),
  ]
}

/** Find what a word announces as a number of a law or document: `loi n° 43-05`, `القانون رقم 43.05`. */
const announced = (text: string, {announced: pattern}: Lexicon): readonly PlainPlaceable[] =>
  [...text.matchAll(pattern)].map((match) => {
    const written = match[1] ?? ''
    return reference(match.index + match[0].length - written.length, written)
  })

/** Find codes of letters and figures after a word that leads one: `vol AT 785`; with or without a space they are one. */
const codes = (text: string, {codes: pattern}: Lexicon): readonly PlainPlaceable[] =>
  [...text.matchAll(pattern)].map((match) => {
    const [written, letters = '', figures = ''] = match
    const length = written.length - match[0].search(/\p{Lu}+[-‑ \u00a0\u202f]?\d+$/u)
    const end = match.index + written.length
    return {
      kind: 'reference',
      start: end - length,
      end,
      text: written.slice(-length),
      value: `${letters}-${figures}`,
    }
  })

/** Compile the words that lead a code, with the code; groups: letters, figures. */
export function codePattern(facts: QuantityFacts): RegExp {
  const numbered = `(?:${space}(?:${anyOf(facts.announcers)}))?`
  const lead = `(?<![\\p{L}])(?:${anyOf(facts.codeLeads.flatMap(cases))})${numbered}${space}`
  return new RegExp(`${lead}(\\p{Lu}{1,4})[-‑]?${space}?(\\d{1,6})(?![\\d\\p{L}/-]|[.,]\\d)`, 'gu')
}

/** Compile the words that announce a number, with the number. */
export function announcedPattern(facts: QuantityFacts): RegExp {
  const lead = `(?<![\\p{L}])(?:${anyOf(facts.proclitics.concat(''))})(?:${anyOf(facts.announcers)})${space}*:?${space}*`
  const number =
    '((?:\\p{Lu}{1,5}[-/.])*\\d{1,4}(?:[-‑/]\\d{1,5}|\\.\\d{2,5})+(?:[-/]\\p{Lu}{1,5})?)(?![\\d\\p{L}])'
  return new RegExp(lead + number, 'gu')
}

/** `2019-20` is two years, a range. */
function isSeason(written: string): boolean {
  const [, from, to] = /^(\d{4})[-‑–](\d{2})$/.exec(written) ?? []
  return Number(from) % 100 === Number(to) - 1
}

const reference = (start: number, written: string): PlainPlaceable => ({
  kind: 'reference',
  start,
  end: start + written.length,
  text: written,
  value: written.split(/[^\p{L}\d]+/u).join('-'),
})
