import type {Side} from './pair.js'

const dualLetters = 5

/** Tell whether a noun of the text may say "two" by its ending (`يومان`, `اتفاقيتين`). */
export function saysTwo({text, facts}: Side): boolean {
  const endings = facts.quantities.dualEndings
  if (endings.length === 0) return false
  const words = text.match(/\p{L}+/gu) ?? []
  return words.some((word) => word.length >= dualLetters && endings.some((ending) => word.endsWith(ending)))
}
