import {finding, type Check} from './finding.js'

/** Quotation marks of all three languages; single ones where they stand at the edge of a phrase, not as apostrophes. */
const marks = /[«»“”„"‹›]|(?<![\p{L}\d])[‘'](?=\p{L}[^‘'’]*[’'](?![\p{L}\d]))/gu

/** As many quotations as in the source: a mark that is lost leaves words in nobody's mouth. */
export const quotations: Check = ({source, target}) => {
  const [expected, got] = [weigh(source.text), weigh(target.text)]
  if (expected === got) return []
  const first = target.text.search(marks)
  const place = first < 0 ? {start: 0, end: target.text.length} : {start: first, end: first + 1}
  return [finding('quotations', place, {got: String(got), expected: String(expected)})]
}

/** Count marks; a single quotation counts two, for its closing mark looks like an apostrophe. */
const weigh = (text: string): number =>
  [...text.matchAll(marks)].reduce((sum, [mark]) => sum + (mark === '‘' || mark === "'" ? 2 : 1), 0)
