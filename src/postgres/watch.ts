import type {PidFile} from './pid-file.js'
import {isAlive} from './process.js'

export interface Watched {
  /** Process id of the server now. */
  pid(): number
  /** Stop watching, wait for a restart under way, and give the process id. */
  leave(): Promise<number>
}

const pollMs = 250
const firstDelayMs = 250
const longestDelayMs = 30_000

/** Look after a running server: start it again each time it dies. */
export function watch(
  first: PidFile,
  start: () => Promise<PidFile>,
  restart: boolean,
  log: (line: string) => void,
): Watched {
  let pid = first.pid
  let left = false
  let work: Promise<void> = Promise.resolve()
  const later = (delayMs: number, act: () => Promise<void>): void => {
    timer = setTimeout(() => (work = act()), delayMs)
    timer.unref()
  }
  const look = async (): Promise<void> => {
    if (isAlive(pid)) return later(pollMs, look)
    log('PostgreSQL died; starting it again')
    await revive(firstDelayMs)
  }
  const revive = async (delayMs: number): Promise<void> => {
    if (left) return
    try {
      pid = (await start()).pid
      if (!left) later(pollMs, look)
    } catch (error) {
      log((error as Error).message)
      if (!left) later(delayMs, () => revive(Math.min(delayMs * 2, longestDelayMs)))
    }
  }
  let timer: NodeJS.Timeout | undefined
  if (restart) later(pollMs, look)
  const leave = async (): Promise<number> => {
    left = true
    clearTimeout(timer)
    await work
    return pid
  }
  return {pid: () => pid, leave}
}
