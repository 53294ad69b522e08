import type {Inline} from '../model/inline.js'

/** Tell whether there is text to translate beside the codes. */
export const hasText = (content: readonly Inline[]): boolean =>
  content.some((part) => part.type === 'text' && part.value.trim() !== '')
