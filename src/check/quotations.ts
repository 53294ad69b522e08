import {anyOf} from '../placeable/pattern.js'
import {finding, type Check} from './finding.js'
import type {Side} from './pair.js'

/** Quotation marks of all three languages; single ones where they stand at the edge of a phrase, not as apostrophes. */
const marks = /[«»“”„"‹›]|(?<![\p{L}\d])[‘'](?=\p{L}[^‘'’]*[’'](?![\p{L}\d]))/gu

/** As many quotations as in the source: a mark that is lost leaves words in nobody's mouth. */
export const quotations: Check = ({source, target}) => {
  const [expected, got] = [weigh(source.text), weigh(target.text)]
  if (expected === got || isJoined(source, target) || isJoined(target, source)) return []
  const first = target.text.search(marks)
  const place = first < 0 ? {start: 0, end: target.text.length} : {start: first, end: first + 1}
  return [finding('quotations', place, {got: String(got), expected: String(expected)})]
}

/** Count marks; a single quotation counts two, for its closing mark looks like an apostrophe. */
const weigh = (text: string): number =>
  [...text.matchAll(marks)].reduce((sum, [mark]) => sum + (mark === '‘' || mark === "'" ? 2 : 1), 0)

/** Tell whether one side says in one quotation what a verb of saying breaks in two: `“No,” she said, “not now.”` */
function isJoined({text, facts}: Side, other: Side): boolean {
  const said = `(?<!\\p{L})(?:${anyOf(facts.wording.saying)})(?!\\p{L})`
  const between = new RegExp(`(?<=[”"»])[^“”"«»]{0,60}${said}[^“”"«»]{0,60}(?=[“"«])`, 'gu')
  const broken = [...text.matchAll(between)].length * 2
  const as = other.facts.wording.relativeLength / facts.wording.relativeLength
  return (
    broken > 0 &&
    weigh(text) - broken === weigh(other.text) &&
    quoted(other.text) >= quoted(text) * as * leastQuoted
  )
}

/** Share of what is usual that stands quoted where nothing was left out of the quotation. */
const leastQuoted = 0.75

/** Count the characters inside quotation marks. */
const quoted = (text: string): number =>
  [...text.matchAll(/[“«"]([^“”"«»]*)[”»"]/gu)].reduce((sum, [, inside = '']) => sum + inside.length, 0)
