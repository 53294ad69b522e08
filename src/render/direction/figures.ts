import type {Token} from './token.js'

const digit = '\\p{Nd}'
const gap = '[ \\u00A0\\u202F]'
/** A space holds figures together in groups of three (1 234 567) and in a row of pairs (37 60 14). */
const space = `(?<=(?<!${digit})${digit}{1,3}) (?=${digit}{3}(?!${digit}))|(?<=${digit}{2}) (?=${digit}{2} ${digit}{2}(?!${digit}))|(?<=${digit}{2} ${digit}{2}) (?=${digit}{2}(?!${digit}))`
const joint = `(?:${gap}?[-–—−+]${gap}?|[.,:/٫٬'’]|${space})`
/** The second hyphen of a plate (12345-أ-6) is no sign. */
const run = new RegExp(
  `(?<!-\\p{L})[+\\-−±<>≤≥$€£%‰٪]{0,3}\\p{N}{1,20}(?:${joint}\\p{N}{1,20}){0,12}(?:${gap}?[%‰٪$€£])?`,
  'gu',
)
/** What the bidirectional algorithm takes apart (UAX #9, W2–W7 and N1): signs beside figures after an Arabic letter. */
const falls = new RegExp(
  `[+\\-−±<>≤≥$€£%‰٪]${gap}?\\p{N}|\\p{N}${gap}?[-–—−+$€£%‰٪]|^00${digit}{2}|${digit} ${digit}`,
  'u',
)

/** Find figures held together by signs that no named kind takes: `0033/12`, `18 – 24²`, `№ +88²`. */
export const findFigures = (text: string): readonly Omit<Token, 'kind'>[] =>
  [...text.matchAll(run)]
    .filter(([found]) => falls.test(found))
    .map(({0: found, index}) => ({start: index, end: index + found.length}))
