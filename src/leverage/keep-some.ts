/** Most answers kept of one function. */
const mostKept = 50_000

/** Make a pure function of a word remember its answers; it forgets them all when they are too many. */
export function keepSome<T>(answer: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T>()
  return (word) => {
    const known = kept.get(word)
    if (known !== undefined) return known
    if (kept.size >= mostKept) kept.clear()
    const found = answer(word)
    kept.set(word, found)
    return found
  }
}
