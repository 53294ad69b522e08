import type {Inline} from '../model/inline.js'
import {pairsOf} from './pairs.js'

/**
 * Write content as markup for engines and editors: escaped text, `<g id="1">…</g>` for a pair, `<bx id="1"/>` and
 * `<ex id="1"/>` for a start or end without its other half (or crossing another), `<x id="2"/>` for a placeholder.
 */
export function writeMarkup(content: readonly Inline[]): string {
  const pairs = pairsOf(content)
  return content
    .map((part, index) => {
      if (part.type === 'text') return escapeText(part.value)
      const id = escapeText(part.id)
      if (part.type === 'ph') return `<x id="${id}"/>`
      if (!pairs.has(index)) return part.type === 'sc' ? `<bx id="${id}"/>` : `<ex id="${id}"/>`
      return part.type === 'sc' ? `<g id="${id}">` : '</g>'
    })
    .join('')
}

const escapeText = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
