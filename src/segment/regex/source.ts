/** A pattern being read. `ignoreCase`, `dotAll` and `multiline` are the flags in force at `at`. */
export interface Source {
  readonly pattern: string
  at: number
  ignoreCase: boolean
  dotAll: boolean
  multiline: boolean
}

/** A construct that JavaScript has no equal for. `reason` names it. */
export class Untranslatable extends Error {
  constructor(
    readonly reason: string,
    readonly at: number,
  ) {
    super(`${reason} at ${at}`)
    this.name = 'Untranslatable'
  }
}

/** Begin to read a pattern. */
export const read = (pattern: string): Source => ({
  pattern,
  at: 0,
  ignoreCase: false,
  dotAll: false,
  multiline: false,
})

/** Take the given text if it stands next. */
export function accept(source: Source, text: string): boolean {
  if (!source.pattern.startsWith(text, source.at)) return false
  source.at += text.length
  return true
}

/** Take what a sticky expression matches next, or give null. */
export function acceptMatch(source: Source, expression: RegExp): RegExpExecArray | null {
  expression.lastIndex = source.at
  const match = expression.exec(source.pattern)
  if (match !== null) source.at = expression.lastIndex
  return match
}

/** Take the next code point; a pattern that ends too early is refused. */
export function take(source: Source): string {
  const point = source.pattern.codePointAt(source.at)
  if (point === undefined) throw new Untranslatable('the pattern ends too early', source.at)
  const char = String.fromCodePoint(point)
  source.at += char.length
  return char
}

/** Write a code point so that it stands for itself, inside a class and outside. */
export const literal = (char: string): string =>
  /^[\p{L}\p{N}\p{M}_ ]$/u.test(char) ? char : `\\u{${(char.codePointAt(0) as number).toString(16)}}`
