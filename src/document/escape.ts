import type {Place} from '../model/document.js'
import {lineStart} from './escape-line-start.js'
import {reference} from './reference.js'

/** What stands around a text that is written: raw neighbours, and on which side of emphasis marks it lies. */
export interface Around {
  readonly before: string
  readonly after: string
  readonly beforeMark: 'inside' | 'outside' | null
  readonly afterMark: 'inside' | 'outside' | null
  readonly lineStart: boolean
  readonly inLink: boolean
  readonly place: Place
}

/**
 * How much is escaped. `least`: what is ambiguous on its own. `marks`: every mark, and what keeps emphasis from
 * opening or closing. `references`: every mark as a character reference, which nothing can misread.
 */
export const cautions = ['least', 'marks', 'references'] as const
export type Caution = (typeof cautions)[number]

/** Escape a text of Markdown (CommonMark 0.31 §2.4, §6.2; GFM §4.10, §6.9). */
export function escape(value: string, around: Around, caution: Caution): string {
  const points = [...value]
  const first = caution !== 'least' && isLoose(points[0] ?? '', around.beforeMark) ? 1 : 0
  const last =
    caution !== 'least' && isLoose(points.at(-1) ?? '', around.afterMark) ? points.length - 1 : points.length
  const middle = points.slice(first, Math.max(first, last)).join('')
  const body = caution === 'least' ? least(middle, around) : most(middle, caution)
  const begun = around.lineStart && first === 0 ? lineStart(body) : body
  const closed =
    around.place === 'heading' && around.after === '' ? begun.replace(/(^|\s)(#+)$/, '$1\\$2') : begun
  const head = points.slice(0, first).map(reference).join('')
  const tail = points.slice(Math.max(first, last)).map(reference).join('')
  return edges(afterBracket(head + closed + tail, around), around)
}

/** Beside emphasis marks a letter outside, or a blank inside, may undo them (CommonMark 0.31 §6.2, flanking). */
function isLoose(point: string, side: 'inside' | 'outside' | null): boolean {
  if (side === null) return false
  return side === 'inside' ? isBlank(point) : !isBlank(point) && !/[!-/:-@[-`{-~]/.test(point)
}

function least(value: string, around: Around): string {
  return value.replace(/[\\`*_[\]<&~|!]/g, (mark, index: number) => {
    const previous = index > 0 ? value[index - 1] : around.before
    const next = index + 1 < value.length ? value[index + 1] : around.after
    return isPlain(mark, previous ?? '', next ?? '', value.slice(index, index + 36), around)
      ? mark
      : `\\${mark}`
  })
}

/** Tell whether a mark means itself where it stands. */
function isPlain(mark: string, previous: string, next: string, rest: string, around: Around): boolean {
  switch (mark) {
    case '\\':
      return !/^[!-/:-@[-`{-~\r\n]?$/.test(next)
    case '*':
    case '~':
      return isBlank(previous) && isBlank(next)
    case '_':
      return (isBlank(previous) && isBlank(next)) || (isWord(previous) && isWord(next))
    case '!':
      return rest !== mark || next !== '['
    case ']':
      return !around.inLink && around.place !== 'label'
    case '<':
      return next !== '' && !/[A-Za-z/!?<]/.test(next)
    case '&':
      return !/^&(?:#?[A-Za-z0-9]{1,32};|$)/.test(rest)
    case '|':
      return around.place === 'flow' || around.place === 'heading'
    default:
      return false
  }
}

/** Escape every mark, and what GFM would make a link of (`www.`, `://`, `@`). */
function most(value: string, caution: Caution): string {
  if (caution === 'references') return value.replace(/[!-/:-@[-`{-~]/g, reference)
  return value.replace(/[\\`*_[\]<&~|!@]|:(?=\/\/)|(?<=www)\./gi, '\\$&')
}

/** After a label, `(`, `[` and `:` would make a link or a definition of it. */
const afterBracket = (text: string, {before}: Around): string =>
  before === ']' ? text.replace(/^[(:]/, '\\$&') : text

/** Keep the blanks that the parser would drop at the edges of a block. */
function edges(text: string, {before, after}: Around): string {
  const started = before === '' ? text.replace(/^[ \t]/, reference) : text
  return after === '' ? started.replace(/[ \t]$/, reference) : started
}

const isBlank = (mark: string): boolean => mark === '' || /\s/.test(mark)
const isWord = (mark: string): boolean => /[\p{L}\p{N}]/u.test(mark)
