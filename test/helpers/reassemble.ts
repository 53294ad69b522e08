import {readFileSync} from 'node:fs'
import type {Locale} from '../../src/model/locale.js'

/** One sentence in three languages. */
export type Row = Readonly<Record<Locale | 'document', string>>

/** Read sentences, one a line. */
export const readRows = (path: string): readonly Row[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)

/** Sentences in a paragraph of a reassembled document. */
const perParagraph = 3

/** Write rows as a plain text in a locale, in paragraphs; rows in `dropped` are left out. */
export function reassemble(
  rows: readonly Row[],
  locale: Locale,
  dropped: ReadonlySet<number> = new Set(),
): string {
  const paragraphs: string[] = []
  for (let at = 0; at < rows.length; at += perParagraph) {
    const some = rows
      .slice(at, at + perParagraph)
      .flatMap((row, index) => (dropped.has(at + index) ? [] : [row[locale]]))
    if (some.length > 0) paragraphs.push(some.join(' '))
  }
  return `${paragraphs.join('\n\n')}\n`
}

/** Say which rows a run of text holds more than a third of; `from` is where to look from in the flat text. */
export function rowsIn(
  rows: readonly Row[],
  locale: Locale,
  text: string,
  from: number,
): {readonly rows: readonly number[]; readonly end: number} {
  const flat = (value: string): string => value.replace(/\s+/g, '')
  const wanted = flat(text)
  const all = rows.map((row) => flat(row[locale]))
  const start = all.join('').indexOf(wanted, from)
  if (start < 0) return {rows: [], end: from}
  const end = start + wanted.length
  let at = 0
  const inside = all.flatMap((row, index) => {
    const overlap = Math.min(end, at + row.length) - Math.max(start, at)
    at += row.length
    return overlap > row.length / 3 || overlap > wanted.length / 2 ? [index] : []
  })
  return {rows: inside, end}
}
