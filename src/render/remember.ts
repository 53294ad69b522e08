/** Answers kept of one function; then it begins anew, so that memory stays bounded. */
const maxAnswers = 30_000

/** Make a pure function of a text remember what it gave: titles and days come again in every list, map and feed. */
export function remember(give: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= maxAnswers) known.clear()
    const made = give(text)
    known.set(text, made)
    return made
  }
}
