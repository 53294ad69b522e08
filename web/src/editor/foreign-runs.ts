const word = String.raw`[\p{Script=Latin}][\p{Script=Latin}\p{M}\p{Nd}'’.&/@_-]*`
const latin = new RegExp(String.raw`${word}(?:[ \u00a0\u202f](?:${word}|\p{Nd}+))*(?<![.'’/-])`, 'gu')
const arabic =
  /[\p{Script=Arabic}][\p{Script=Arabic}\p{M}]*(?:[ \u00a0][\p{Script=Arabic}][\p{Script=Arabic}\p{M}]*)*/gu

/**
 * The words that run the other way in a text of a direction. They are isolated where a text is shown, as the page that
 * is published isolates them; figures are not, so that what would show in another order is seen.
 */
export const foreignRuns = (direction: 'ltr' | 'rtl'): RegExp => (direction === 'rtl' ? latin : arabic)

/** Give the parts of a text, foreign or not, in order. */
export function foreignParts(
  text: string,
  direction: 'ltr' | 'rtl',
): readonly {readonly text: string; readonly foreign: boolean}[] {
  const parts: {text: string; foreign: boolean}[] = []
  let last = 0
  for (const match of text.matchAll(foreignRuns(direction))) {
    if (match.index > last) parts.push({text: text.slice(last, match.index), foreign: false})
    last = match.index + match[0].length
    parts.push({text: match[0], foreign: true})
  }
  if (last < text.length || parts.length === 0) parts.push({text: text.slice(last), foreign: false})
  return parts
}
