/** Answers kept of one function; then it begins anew, so that memory stays bounded. */
const maxAnswers = 30_000

/** Make a pure function of a text remember what it gave: titles and days come again in every list, map and feed. */
export function remember<Answer extends string | object>(
  give: (text: string) => Answer,
  most = maxAnswers,
): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const made = give(text)
    known.set(text, made)
    return made
  }
}

/** Answers kept for each locale: as many as it has titles in some years. */
const maxAnswersInLocale = 5_000

/** Make a pure function of a text in a locale, by its facts, remember what it gave. */
export function rememberFor<Facts extends object, Answer extends string | object>(
  give: (text: string, facts: Facts) => Answer,
): (text: string, facts: Facts) => Answer {
  const rememberIn = rememberOf((facts: Facts) => remember((text) => give(text, facts), maxAnswersInLocale))
  return (text, facts) => rememberIn(facts)(text)
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
