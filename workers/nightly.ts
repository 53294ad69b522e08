import {nightly} from '../pipelines/nightly.js'
import {advance} from '../src/pipeline/advance.js'
import {keepDispatching} from '../src/pipeline/serve.js'
import {dayIn} from '../src/pipeline/day-in.js'
import {callRun, inputHash} from '../src/store/runs.js'
import type {Worker} from './worker.js'

/**
 * Keeps the schedule and runs the night. The scheduler only says "now": the run is named by the day, so that two
 * reminders on one day are one run.
 */
export const nightlyWorker: Worker = async (ports) => {
  const {nightlyCron, timeZone} = ports.config
  await ports.queue.schedule(nightly.name, nightlyCron, timeZone)
  const serving = await ports.queue.serve(nightly.name, 1, async (run) => {
    if (run !== 'scheduled') return advance(ports, nightly, run)
    const day = dayIn(ports.clock.now(), timeZone)
    await callRun(ports.pool, nightly.name, day, inputHash(day))
  })
  const dispatching = keepDispatching(ports)
  return {
    async close() {
      await serving.close()
      await dispatching.close()
    },
  }
}
