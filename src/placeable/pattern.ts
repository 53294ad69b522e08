/** Write a string so that a regular expression takes it literally; a space takes any one space. */
export const literal = (text: string): string =>
  text
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/ /g, '[ \\u00a0\\u202f]')

/** Write alternatives, longest first so that the longest wins. */
export const anyOf = (texts: readonly string[]): string =>
  [...new Set(texts)]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')

/** Give a word as listed, capitalised and in capitals. */
export const cases = (word: string): readonly string[] => [
  word,
  word.charAt(0).toUpperCase() + word.slice(1),
  word.toUpperCase(),
]

/** Any space inside a line. */
export const space = '[ \\u00a0\\u202f\\u2009]'
