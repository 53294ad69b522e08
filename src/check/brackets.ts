import {finding, type Check} from './finding.js'

const pairs = [
  ['(', ')'],
  ['[', ']'],
] as const

/** `a)`, `iv)`, `2)` at the head of an item closes nothing: one language opens what another leaves open. */
const listMark = /(?:^|[\s:;,.؛،])(?:\p{L}|\d{1,2}|[ivx]{1,4})$/u
const listMarkCharacters = 5

/** Brackets close where the source's do. */
export const brackets: Check = ({source, target}) =>
  pairs.flatMap(([open, close]) => {
    if (balance(source.text, open, close) === balance(target.text, open, close)) return []
    const at = Math.max(target.text.lastIndexOf(open), target.text.lastIndexOf(close))
    const place = at < 0 ? {start: 0, end: target.text.length} : {start: at, end: at + 1}
    return [
      finding('brackets', place, {got: target.text.slice(place.start, place.end), expected: open + close}),
    ]
  })

/** Count what is open at the end, less what closed with nothing open. */
function balance(text: string, open: string, close: string): number {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === open) depth += 1
    if (character !== close) continue
    if (depth > 0 || !listMark.test(text.slice(Math.max(0, at - listMarkCharacters), at))) depth -= 1
  }
  return depth
}
