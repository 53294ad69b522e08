import {finding, type Check, type Finding} from './finding.js'

const close = '\u2069'

/** Isolates (U+2066–2068) are closed by U+2069, and nothing else is. */
export const bidiIsolates: Check = ({target}) => {
  const open: number[] = []
  const stray: Finding[] = []
  for (const {0: mark, index} of target.text.matchAll(/[\u2066-\u2069]/g)) {
    if (mark !== close) open.push(index)
    else if (open.pop() === undefined) stray.push(report(index, mark))
  }
  return [...stray, ...open.map((at) => report(at, target.text.charAt(at)))]
}

function report(at: number, mark: string): Finding {
  const code = `U+${mark.charCodeAt(0).toString(16)}`
  return finding('bidi-isolates', {start: at, end: at + 1}, {got: code, expected: 'U+2066…U+2069'})
}
