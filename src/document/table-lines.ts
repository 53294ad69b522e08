const mayDelimit = /\||:-|-:/
const delimiterRow = /^[ \t>]*[-:|][-:| \t]*$/
const blank = /^[ \t>]*$/

/** Give the lines, from 1, where a table may stand (GFM §4.10): from above what looks like a delimiter row to a blank line. */
export function tableLines(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  if (!mayDelimit.test(text)) return found
  let isTable = false
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (delimiterRow.test(line) && mayDelimit.test(line)) {
      isTable = true
      // The line above is line `index` as one counts from 1.
      found.add(index)
    } else if (blank.test(line)) isTable = false
    if (isTable) found.add(index + 1)
  }
  return found
}
