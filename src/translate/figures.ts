import type {Issue} from '../model/issue.js'

/** Digits of the scripts our locales write: ASCII, Arabic-Indic (U+0660) and Extended Arabic-Indic (U+06F0). */
const zeros = [0x0030, 0x0660, 0x06f0]
/** Digits, with the group and decimal marks that may stand between them. */
const figure = /\p{Nd}+(?:[.,٫٬'’\u00a0\u202f ]?\p{Nd}{3}(?!\p{Nd})|[.,٫]\p{Nd}+)*/gu

/** Give the figures of a text in order, each as ASCII digits alone: `45 000`, `45.000` and `٤٥٬٠٠٠` are all `45000`. */
export const figuresOf = (text: string): readonly string[] =>
  [...text.matchAll(figure)].map(([found]) => [...found].map(digitOf).join(''))

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
  return [{type: 'numbers', rule: 'draft_figures', severity: 'major', start: 0, end: target.length, detail}]
}

function without(all: readonly string[], taken: readonly string[]): readonly string[] {
  const rest = [...taken]
  return all.filter((figure) => {
    const at = rest.indexOf(figure)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}
