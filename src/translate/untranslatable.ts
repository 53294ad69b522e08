import type {Inline} from '../model/inline.js'

const letter = /\p{L}/u

/** Tell why a segment is never sent: no text beside its codes, or no letter in it; null when it is to be sent. */
export function untranslatable(content: readonly Inline[]): 'blank' | 'only_figures' | null {
  const text = content.map((part) => (part.type === 'text' ? part.value : '')).join('')
  if (text.trim() === '') return 'blank'
  return letter.test(text) ? null : 'only_figures'
}
