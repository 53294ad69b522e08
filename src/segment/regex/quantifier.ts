import {acceptMatch, type Source, Untranslatable} from './source.js'

/** An expression that is written, and whether it always matches exactly one code point. */
export interface Atom {
  readonly written: string
  readonly single: boolean
}

const quantifier = /([*+?]|\{(\d+)(?:(,)(\d*))?\})([?+]?)/y

/**
 * Read the quantifier after an atom, if there is one. A possessive one takes all it can: `x*+` is `x*(?!x)`, which
 * says the same of a single character, and is refused for anything longer.
 */
export function quantified(source: Source, atom: Atom): Atom {
  const match = acceptMatch(source, quantifier)
  if (match === null) return atom
  const [whole, kind = '', exact, comma, upper, mode] = match
  if (mode !== '+') return {written: atom.written + whole, single: false}
  if (!atom.single)
    throw new Untranslatable('a possessive quantifier after a group', source.at - whole.length)
  const most =
    kind === '?'
      ? 1
      : exact === undefined || (comma !== undefined && upper === '')
        ? null
        : Number(upper ?? exact)
  const least = kind === '+' ? 1 : Number(exact ?? 0)
  return {written: possessive(atom.written, least, most), single: false}
}

function possessive(atom: string, least: number, most: number | null): string {
  if (most === null) return `(?:${atom}{${least},}(?!${atom}))`
  if (most === least) return `${atom}{${least}}`
  return `(?:${atom}{${most}}|${atom}{${least},${most - 1}}(?!${atom}))`
}
