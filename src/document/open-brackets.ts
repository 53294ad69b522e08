/** The brackets open in a paragraph, from its beginning on. */
export interface OpenBrackets {
  /** Whether each is an image's. */
  readonly stack: boolean[]
  images: number
  /** Most images' that one closed inside. */
  deepest: number
  /** Units of text behind the first that is open, and the most there were. */
  units: number
  longest: number
}

/** Begin a paragraph. */
export const noBrackets = (): OpenBrackets => ({stack: [], images: 0, deepest: 0, units: 0, longest: 0})

/** Follow the brackets of a line. */
export function followBrackets(line: string, open: OpenBrackets): void {
  let at = 0
  for (const match of line.matchAll(/!?\[|\]/g)) {
    pass(match.index - at, open)
    at = match.index
    if (match[0] === ']') close(open)
    else {
      open.stack.push(match[0] === '![')
      if (match[0] === '![') open.images += 1
    }
  }
  pass(line.length - at, open)
}

function close(open: OpenBrackets): void {
  open.deepest = Math.max(open.deepest, open.images)
  if (open.stack.pop() === true) open.images -= 1
}

function pass(units: number, open: OpenBrackets): void {
  open.units = open.stack.length === 0 ? 0 : open.units + units
  open.longest = Math.max(open.longest, open.units)
}
