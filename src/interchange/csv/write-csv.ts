import {plainText} from '../../model/inline.js'
import {locales} from '../../model/locale.js'
import type {MemoryUnit} from '../../model/memory.js'
import type {Concept} from '../../model/term.js'

/** Excel takes a file for UTF-8 by its byte order mark alone. */
const mark = '\ufeff'

/** Write a memory as CSV, a column for each locale; codes are left out. */
export async function* writeMemoryCsv(
  units: AsyncIterable<MemoryUnit> | Iterable<MemoryUnit>,
  delimiter = ',',
): AsyncGenerator<string> {
  yield mark + row(['id', 'origin', ...locales], delimiter)
  for await (const unit of units) {
    const texts = locales.map(
      (locale) => unit.variants.find((variant) => variant.locale === locale)?.content ?? [],
    )
    yield row([unit.id, unit.origin, ...texts.map(plainText)], delimiter)
  }
}

/** Write a termbase as CSV, a row for each term. */
export async function* writeTermsCsv(
  concepts: AsyncIterable<Concept> | Iterable<Concept>,
  delimiter = ',',
): AsyncGenerator<string> {
  const names = ['concept', 'category', 'definition', 'locale', 'term', 'status', 'valid_from', 'valid_to']
  yield mark + row(names, delimiter)
  for await (const {id, category, definition, terms} of concepts)
    for (const {locale, text, status, validFrom, validTo} of terms)
      yield row([id, category, definition, locale, text, status, validFrom ?? '', validTo ?? ''], delimiter)
}

/** Write one row as RFC 4180 has it. */
const row = (cells: readonly string[], delimiter: string): string =>
  `${cells.map((cell) => (/["\r\n]/.test(cell) || cell.includes(delimiter) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\r\n`
