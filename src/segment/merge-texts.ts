import type {Inline} from '../model/inline.js'

/** Make neighbouring texts one and leave empty ones out, as content is when it is extracted. */
export function mergeTexts(content: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = []
  for (const inline of content) {
    const last = merged.at(-1)
    if (inline.type !== 'text') merged.push(inline)
    else if (last?.type === 'text')
      merged[merged.length - 1] = {type: 'text', value: last.value + inline.value}
    else if (inline.value !== '') merged.push(inline)
  }
  return merged
}
