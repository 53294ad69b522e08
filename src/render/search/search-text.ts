import {clean} from '../typography/clean.js'
import {stripControls} from '../direction/controls.js'

/** What is not read: front matter, tags, notes' marks, addresses of links, and the signs of Markdown. */
const unread: readonly (readonly [RegExp, string])[] = [
  [/^---\r?\n[^]*?\r?\n---\r?\n/u, ''],
  [/<[^>]*>/gu, ' '],
  [/\[\^[^\]]*\]:?/gu, ' '],
  [/!?\[([^\]]*)\]\([^)]*\)/gu, '$1'],
  [/^\s*(?:#{1,6}|>|[-*+]|\d+\.)\s+/gmu, ''],
  [/^\|?[\s:|-]+\|?$/gmu, ' '],
  [/[*_`|~\\]+/gu, ' '],
  [/\s+/gu, ' '],
  // Words are told apart by spaces: a hair space, which readers do not notice, lets « énergie » be found in « d’énergie ».
  [/(?<=\p{L})['’](?=\p{L})/gu, '’\u200A'],
]

/** Give the words of an edition's text as a search index wants them: no marks, no bidi controls, NFC. */
export const searchText = (text: string): string =>
  unread
    .reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), stripControls(clean(text)))
    .trim()
