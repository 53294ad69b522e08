import {pairsOf} from '../../document/pairs.js'
import type {Inline} from '../../model/inline.js'
import {escapeXml} from '../xml/escape.js'
import {typeOf} from './code-types12.js'
import {escapeAttribute} from './escape.js'

/** Write content for XLIFF 1.2 (§2.4): `bpt`/`ept` for whole pairs, `it` for halves, `ph`; the markup stands inside. */
export function writeContent12(content: readonly Inline[]): string {
  const pairs = pairsOf(content)
  return content
    .map((part, index) => {
      if (part.type === 'text') return escapeXml(part.value)
      const facts = ` id="${escapeAttribute(part.id)}" ctype="${typeOf(part)}"`
      const data = escapeXml(part.data)
      if (part.type === 'ph') {
        const equiv = part.equiv === '' ? '' : ` equiv-text="${escapeAttribute(part.equiv)}"`
        return `<ph${facts}${equiv}>${data}</ph>`
      }
      const name = part.type === 'sc' ? 'bpt' : 'ept'
      if (!pairs.has(index)) return `<it pos="${part.type === 'sc' ? 'open' : 'close'}"${facts}>${data}</it>`
      // §2.4.2 gives `ept` no ctype.
      return name === 'ept'
        ? `<ept id="${escapeAttribute(part.id)}">${data}</ept>`
        : `<bpt${facts}>${data}</bpt>`
    })
    .join('')
}
