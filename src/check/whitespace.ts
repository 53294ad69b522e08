import {finding, type Check, type Finding} from './finding.js'

/** White space at the ends as in the source, and none doubled inside. */
export const whitespace: Check = ({source, target}) => {
  const {text} = target
  const inside = [...text.matchAll(/(?<=\S)[ \u00a0\u202f]{2,}(?=\S)/gu)]
    .filter((match) => !source.text.includes(match[0]))
    .map((match) => at(match.index, match[0], ' '))
  const [got, expected] = [ends(text), ends(source.text)]
  return [
    ...(got.head === expected.head ? [] : [at(0, got.head, expected.head)]),
    ...(got.tail === expected.tail ? [] : [at(text.length - got.tail.length, got.tail, expected.tail)]),
    ...inside,
  ]
}

const at = (start: number, got: string, expected: string): Finding =>
  finding('whitespace', {start, end: start + got.length}, {got, expected})

const ends = (text: string): {head: string; tail: string} => ({
  head: text.slice(0, text.length - text.trimStart().length),
  tail: text.slice(text.trimEnd().length),
})
