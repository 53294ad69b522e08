import {escapeXml} from '../xml/escape.js'

/** What XML 1.0 §2.2 has no way to write, but XLIFF 2 has: `<cp hex="001B"/>`. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Write text for `source`, `target` and `data` of XLIFF 2; no character is lost. */
export function escapeText(text: string): string {
  let at = 0
  let written = ''
  for (const match of text.matchAll(forbidden)) {
    written += escapeXml(text.slice(at, match.index)) + codePoint(match[0])
    at = match.index + match[0].length
  }
  return written + escapeXml(text.slice(at))
}

/** Write an attribute's value; line breaks and tabs stay what they are (XML 1.0 §3.3.3 makes them spaces). */
export const escapeAttribute = (text: string): string =>
  escapeXml(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')

const codePoint = (character: string): string =>
  `<cp hex="${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`
