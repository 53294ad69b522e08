/** A letter of a word in a pattern: itself, an escape, or a class. */
const letter = String.raw`(?:\[[^\]]+\]|\\\.|[^\s\\|.*+?^$()\[\]{}])`

/** A list of words, as `anyOf` writes it: `(?:M|Mme|S\.E)`. */
const listOfWords = new RegExp(String.raw`\(\?:(${letter}+(?:\|${letter}+)+)\)`, 'g')

/**
 * Write lists of words so that a look-behind, which reads backwards, tries a letter once: `(?:Mr|Dr|St)` becomes
 * `(?:(?:M|D)r|St)`. Meaning and length of a match are the same wherever no more than one word of a list fits, and a
 * rule asks only whether one does.
 */
export const byLastLetter = (pattern: string): string =>
  pattern.replace(listOfWords, (_, words: string) => oneOf(words.split('|').map(letters)))

const letters = (word: string): readonly string[] => word.match(new RegExp(letter, 'g')) ?? []

function oneOf(words: readonly (readonly string[])[]): string {
  const lasts = [...new Set(words.map((word) => word.at(-1) ?? ''))]
  const sides = lasts.map((last) => {
    const group = words.filter((word) => (word.at(-1) ?? '') === last)
    return last === '' ? '' : `${oneOf(group.map((word) => word.slice(0, -1)))}${last}`
  })
  return sides.length === 1 ? (sides[0] as string) : `(?:${sides.join('|')})`
}
