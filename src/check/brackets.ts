import {finding, type Check} from './finding.js'

const pairs = [
  ['(', ')'],
  ['[', ']'],
] as const

/** Brackets close where the source's do. */
export const brackets: Check = ({source, target}) =>
  pairs.flatMap(([open, close]) => {
    const balance = (text: string): number => text.split(open).length - text.split(close).length
    if (balance(source.text) === balance(target.text)) return []
    const at = Math.max(target.text.lastIndexOf(open), target.text.lastIndexOf(close))
    const place = at < 0 ? {start: 0, end: target.text.length} : {start: at, end: at + 1}
    return [
      finding('brackets', place, {got: target.text.slice(place.start, place.end), expected: open + close}),
    ]
  })
