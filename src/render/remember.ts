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

/** Make a pure function of an object that never changes remember what it gave, as long as the object is there. */
export function rememberOf<Thing extends object, Answer>(
  give: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, {readonly answer: Answer}>()
  return (thing) => {
    const before = known.get(thing)
    if (before !== undefined) return before.answer
    const answer = give(thing)
    known.set(thing, {answer})
    return answer
  }
}
