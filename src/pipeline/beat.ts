import {randomUUID} from 'node:crypto'
import {hostname} from 'node:os'
import {beatEveryMs, dropWorker, putWorker} from '../store/workers.js'
import {keep, type Kept} from './keep.js'
import type {Ports} from './ports.js'

/** Tell the store that this process works on `names`, until closed. */
export function keepBeating(ports: Pick<Ports, 'log' | 'pool'>, names: readonly string[]): Kept {
  const id = randomUUID()
  const keeper = keep(ports, 'beat', beatEveryMs, () =>
    putWorker(ports.pool, {id, names, host: hostname(), pid: process.pid}),
  )
  return {
    async close() {
      await keeper.close()
      // Without it the row falls silent and is forgotten: nothing hangs on it.
      await dropWorker(ports.pool, id).catch(() => undefined)
    },
  }
}
