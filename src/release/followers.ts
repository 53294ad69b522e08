import type {Ports} from '../pipeline/ports.js'
import type {Db} from '../store/database.js'
import {callRun} from '../store/runs.js'

/** What a house does after a switch, beside showing it: each is a run of its own, and none waits for another. */
export interface Followers {
  readonly isCopied: boolean
  /** Ways in which those outside hear of a revision. */
  readonly ways: readonly ('news' | 'press')[]
}

/** News of a page comes after its copy in the bucket, but no later than this: a bucket may be down, or fill slowly. */
const copyPatienceMs = 60_000

/** Tell what follows a switch, by what the house has set up. */
export const followersOf = ({mirror, outlets, mail, config}: Ports): Followers => ({
  isCopied: mirror !== null,
  ways: [
    ...(outlets.length > 0 ? (['news'] as const) : []),
    ...(mail !== null && config.press.size > 0 ? (['press'] as const) : []),
  ],
})

/** Call for the copy and the news of a revision, in the transaction that records it as public. */
export async function callFollowers(
  db: Db,
  revision: string,
  hash: string,
  {isCopied, ways}: Followers,
): Promise<void> {
  if (isCopied) await callRun(db, 'copy', revision, hash)
  const delayMs = isCopied ? copyPatienceMs : 0
  for (const way of ways) await callRun(db, 'tell', `${revision}.${way}`, hash, delayMs)
}
