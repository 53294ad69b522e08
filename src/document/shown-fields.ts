import {shownFields, type Format} from '../model/document.js'
import {extract} from './extract.js'

/** Front matter with its fences; what follows may be long, and is not read. */
const frontMatter = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)[^]*?(?:\r\n|\n|\r)---[ \t]*(?=[\r\n]|$)/u

/** Give every field at the top of a document's front matter, as it is written in this very text. */
export function fieldsIn(text: string, format: Format): Readonly<Record<string, string>> {
  const front = frontMatter.exec(text)?.[0]
  return front === undefined ? {} : extract(front, format, {translatableFields: []}).fields
}

/** Give the fields that readers see: `{place: 'الرباط'}`. */
export function shownFieldsIn(text: string, format: Format): Readonly<Record<string, string>> {
  const fields = fieldsIn(text, format)
  return Object.fromEntries(
    shownFields.flatMap((name) => {
      const value = fields[name]?.trim() ?? ''
      return value === '' ? [] : [[name, value] as const]
    }),
  )
}
