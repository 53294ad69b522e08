/**
 * Do work for each thing, `ahead` of them begun before the first is asked for, and give the answers in order. When one
 * fails the others that were begun end by themselves.
 */
export async function* inOrder<Given, Answer>(
  things: readonly Given[],
  work: (given: Given) => Promise<Answer>,
  ahead: number,
): AsyncGenerator<{readonly given: Given; readonly answer: Answer}> {
  const begun: {readonly given: Given; readonly answer: Promise<Answer>}[] = []
  const take = async function* () {
    const first = begun.shift()
    if (first !== undefined) yield {given: first.given, answer: await first.answer}
  }
  for (const given of things) {
    const answer = work(given)
    // Told when it is its turn; until then its failure is nobody's surprise.
    answer.catch(() => undefined)
    begun.push({given, answer})
    if (begun.length > ahead) yield* take()
  }
  while (begun.length > 0) yield* take()
}
