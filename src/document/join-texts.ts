import type {Inline} from '../model/inline.js'

/** Join texts that stand side by side, and leave out empty ones. */
export function joinTexts(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const part of content) {
    const last = joined.at(-1)
    if (part.type === 'text' && last?.type === 'text') {
      joined.splice(-1, 1, {type: 'text', value: last.value + part.value})
    } else if (part.type !== 'text' || part.value !== '') joined.push(part)
  }
  return joined
}
