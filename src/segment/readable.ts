import type {Inline, Placeholder} from '../model/inline.js'

/** Content as text to read, and where each of its parts stands in that text (UTF-16 units). */
export interface Readable {
  readonly text: string
  readonly parts: readonly PlacedPart[]
}

export interface PlacedPart {
  readonly inline: Inline
  readonly start: number
  readonly end: number
}

/** Stands for what is no prose (code, an address, an image): a word, so that its own full stops count for nothing. */
const standIn = 'Xxxxx'

/** Strip the codes from content and keep the map of positions. */
export function readable(content: readonly Inline[]): Readable {
  const parts: PlacedPart[] = []
  let text = ''
  for (const inline of content) {
    const start = text.length
    text += shown(inline)
    parts.push({inline, start, end: text.length})
  }
  return {text, parts}
}

function shown(inline: Inline): string {
  if (inline.type === 'text') return inline.value
  return inline.type === 'ph' ? shownPlaceholder(inline) : ''
}

function shownPlaceholder(ph: Placeholder): string {
  if (isBreak(ph)) return '\n'
  if (ph.kind === 'entity') return ph.equiv
  if (ph.kind === 'footnote' || ph.kind === 'html') return ''
  return ph.equiv === '' ? '' : standIn
}

/** Tell whether a placeholder is a hard line break. */
export const isBreak = (ph: Placeholder): boolean =>
  ph.kind === 'break' || (ph.kind === 'html' && /^<br\b/i.test(ph.data))
