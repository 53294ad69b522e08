import type {Issue} from '../model/issue.js'

/** Digits of the scripts our locales write: ASCII, Arabic-Indic (U+0660) and Extended Arabic-Indic (U+06F0). */
const zeros = [0x0030, 0x0660, 0x06f0]
/** Thousands in groups, or digits with decimal marks. */
const grouped = /(?<!\p{Nd})\p{Nd}{1,3}(?:[.,٫٬'’\u00a0\u202f\u2009 ]\p{Nd}{3})+(?!\p{Nd})/u
const figure = new RegExp(`${grouped.source}|\\p{Nd}+(?:[.,٫]\\p{Nd}+)*`, 'gu')

/**
 * Give the figures of a text in order, in ASCII digits and with a point for the decimal mark: `45 000`, `45.000` and
 * `٤٥٬٠٠٠` are `45000`, `2,4` and `2.4` are `2.4`, `03` is `3`.
 */
export const figuresOf = (text: string): readonly string[] =>
  [...text.matchAll(figure)].map(([found]) => {
    const mark = grouped.test(found) ? '' : '.'
    return [...found]
      .map((char) => digitOf(char) || mark)
      .join('')
      .replace(/^0+(?=\d)/, '')
  })

function digitOf(char: string): string {
  const point = char.codePointAt(0) ?? 0
  const zero = zeros.find((first) => point >= first && point < first + 10)
  return zero === undefined ? '' : String(point - zero)
}

/** Find figures of the source that a draft lacks, and figures it made up. */
export function compareFigures(source: string, target: string): readonly Issue[] {
  const missing = without(figuresOf(source), figuresOf(target))
  const added = without(figuresOf(target), figuresOf(source))
  if (missing.length === 0 && added.length === 0) return []
  const detail = {missing: missing.join(' '), added: added.join(' ')}
  return [{type: 'numbers', rule: 'draft-figures', severity: 'major', start: 0, end: target.length, detail}]
}

function without(all: readonly string[], taken: readonly string[]): readonly string[] {
  const rest = [...taken]
  return all.filter((figure) => {
    const at = rest.indexOf(figure)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}
