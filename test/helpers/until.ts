import {setTimeout as sleep} from 'node:timers/promises'

const pollMs = 25

/** Wait until `done` says so; throw with its source when it does not in `timeoutMs`. */
export async function until(done: () => boolean | Promise<boolean>, timeoutMs = 30_000): Promise<void> {
  const deadline = Date.now() + timeoutMs
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error(`did not happen in ${timeoutMs} ms: ${done.toString()}`)
    await sleep(pollMs)
  }
}
