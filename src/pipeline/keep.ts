import type {Ports} from './ports.js'

/** Something that goes on until it is closed. */
export interface Kept {
  /** Stop after the round that is under way. */
  close(): Promise<void>
}

/**
 * Do `round` at once, whenever `wake` is called, and `everyMs` after the last one ended; never two rounds at a time.
 * A round that fails is logged, and the next one comes all the same.
 */
export function keep(
  ports: Pick<Ports, 'log'>,
  name: string,
  everyMs: number,
  round: () => Promise<unknown>,
): Kept & {wake(): void} {
  let closed = false
  let awake = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null

  const go = async (): Promise<void> => {
    do {
      awake = false
      try {
        await round()
      } catch (error) {
        if (!closed) ports.log.warn({keeper: name, reason: (error as Error).message}, 'round failed')
      }
    } while (awake && !closed)
  }
  const start = (): void => {
    clearTimeout(timer)
    if (closed) return
    if (running) {
      awake = true
      return
    }
    running = go().finally(() => {
      running = null
      if (!closed) timer = setTimeout(start, everyMs)
    })
  }
  start()
  return {
    wake: start,
    async close() {
      closed = true
      clearTimeout(timer)
      await running
    },
  }
}
