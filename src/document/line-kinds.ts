/** What a line is to the guard of marks. */
export type LineKind = 'code' | 'block' | 'text'

/** A line that no paragraph goes on in: blank, in a quotation or not, a bullet or a heading. */
const startsBlock = /^(?:[ \t>]*$| {0,3}(?:[-+*][ \t]+\S|#{1,6}[ \t]))/

const item = /^ {0,3}(\d{1,9})[.)][ \t]+\S/

const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/

/**
 * Tell lines apart, in order. A numbered item opens a block where a list may begin (number 1, or below a blank line) or
 * goes on; anywhere else it is text of its paragraph (CommonMark §5.2). What a fence holds is code.
 */
export function lineKinds(): (line: string) => LineKind {
  let open = ''
  let numbered = true
  return (line) => {
    if (open !== '') {
      if (new RegExp(`^ {0,3}${open[0] as string}{${String(open.length)},}[ \\t]*$`).test(line)) open = ''
      return 'code'
    }
    open = fence.exec(line)?.[1] ?? ''
    if (open !== '') return 'code'
    const number = item.exec(line)?.[1]
    if (number !== undefined && (numbered || number === '1')) {
      numbered = true
      return 'block'
    }
    const starts = startsBlock.test(line)
    numbered = starts || (numbered && /^\s/.test(line))
    return starts ? 'block' : 'text'
  }
}
