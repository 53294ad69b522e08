/** Requests under way at once with one engine. */
export const concurrencyMax = 2
/** Answers looked up in the cache at once. */
export const recallsAtOnce = 20
/** Longest a request may last, whatever its engine's own timeout. */
export const requestMaxMs = 300_000
/** Times one batch is sent to an engine that is out of order. */
export const attemptsMax = 3
/** Times one batch is sent to an engine that does not answer: each may be billed. */
export const timeoutAttemptsMax = 2
/** Times one text is sent to an engine whose answer could not be used. */
export const answerAttemptsMax = 2
/** First wait after a failure, doubled each time. */
export const backOffMs = 1_000
export const backOffMaxMs = 30_000
/** Longest time spent waiting for an engine that says it is asked too often, in all. */
export const rateWaitMaxMs = 180_000
/** Texts refused one by one, with none accepted, before the engine itself is taken to be at fault. */
export const refusedMax = 5
/** Neighbouring text sent along, each side. */
export const contextMaxChars = 500

/** Give the wait before attempt number `attempt` + 1, in milliseconds. */
export const backOff = (attempt: number): number => Math.min(backOffMs * 2 ** (attempt - 1), backOffMaxMs)
