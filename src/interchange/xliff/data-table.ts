import {escapeText} from './escape.js'

/** The `originalData` of a unit or match: each piece of markup once, under an id. */
export interface DataTable {
  /** Give the attribute that refers to the data, ` dataRef="d1"`; nothing for empty data. */
  refer(name: 'dataRef' | 'dataRefStart' | 'dataRefEnd', data: string): string
  write(): string
}

/** Start an empty table. Markup reads from left to right whatever surrounds it. */
export function dataTable(): DataTable {
  const ids = new Map<string, string>()
  return {
    refer(name, data) {
      if (data === '') return ''
      const id = ids.get(data) ?? `d${String(ids.size + 1)}`
      ids.set(data, id)
      return ` ${name}="${id}"`
    },
    write() {
      if (ids.size === 0) return ''
      const rows = [...ids].map(([data, id]) => `<data id="${id}" dir="ltr">${escapeText(data)}</data>\n`)
      return `<originalData>\n${rows.join('')}</originalData>\n`
    },
  }
}
