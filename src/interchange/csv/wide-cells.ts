import type {Locale} from '../../model/locale.js'
import {localeOf} from '../locale-of.js'

/** What a row says in each locale: from columns named by locale, or from `sourceLang` and `targetLang` columns. */
export function wideCells(cells: Readonly<Record<string, string>>): readonly (readonly [Locale, string])[] {
  const named: readonly (readonly [string | undefined, string | undefined])[] =
    cells['sourcelang'] === undefined
      ? Object.entries(cells)
      : [
          [cells['sourcelang'], cells['sourcestring']],
          [cells['targetlang'], cells['targetstring']],
        ]
  return named.flatMap(([tag, value]) => {
    // `en` and `en-GB`, not `English` nor `entry`.
    const locale = /^[a-z]{2}(?:[-_]\w+)?$/i.test(tag ?? '') ? localeOf(tag) : null
    return locale !== null && value !== undefined && value.trim() !== ''
      ? [[locale, value.trim()] as const]
      : []
  })
}
