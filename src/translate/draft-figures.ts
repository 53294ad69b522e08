import type {LocaleFacts} from '../../locales/facts.js'
import {plainText, type Inline} from '../model/inline.js'
import {findPlaceables} from '../placeable/find.js'
import {localise} from '../placeable/localise.js'

/**
 * Write content that is figures, dates and codes alone by another locale's conventions; null when it holds a word, for
 * that takes a translator.
 */
export function draftFigures(
  content: readonly Inline[],
  from: LocaleFacts,
  to: LocaleFacts,
): readonly Inline[] | null {
  const parts = content.map((part) => (part.type === 'text' ? writeText(part.value, from, to) : part))
  if (plainText(content).trim() === '' || parts.includes(null)) return null
  return parts as readonly Inline[]
}

function writeText(text: string, from: LocaleFacts, to: LocaleFacts): Inline | null {
  let written = ''
  let outside = ''
  let at = 0
  for (const found of findPlaceables(text, from)) {
    const own = text.slice(found.start, found.end)
    if (/\p{L}/u.test(own) && found.kind !== 'reference') return null
    outside += text.slice(at, found.start)
    written += text.slice(at, found.start) + localise(found, to)
    at = found.end
  }
  outside += text.slice(at)
  return /\p{L}/u.test(outside) ? null : {type: 'text', value: written + text.slice(at)}
}
