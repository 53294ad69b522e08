import {nightly} from '../pipelines/nightly.js'
import {advance} from '../src/pipeline/advance.js'
import {keepDispatching} from '../src/pipeline/serve.js'
import {dayIn} from '../src/pipeline/day-in.js'
import {callRun, inputHash} from '../src/store/runs.js'
import {reportsOf} from '../src/store/reports.js'
import type {Ports} from '../src/pipeline/ports.js'
import type {Worker} from './worker.js'

/** Without a report for so long, a night was missed. */
const missedAfterMs = 25 * 60 * 60 * 1000

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
  await catchUp(ports)
  const dispatching = keepDispatching(ports)
  return {
    async close() {
      await serving.close()
      await dispatching.close()
    },
  }
}

/** Run a night that was missed while nobody was up. Its name is its own, so that the coming one is not taken for done. */
async function catchUp(ports: Ports): Promise<void> {
  const now = ports.clock.now()
  const [last] = await reportsOf(ports.pool, nightly.name, 1)
  if (last === undefined || now.getTime() - last.at.getTime() < missedAfterMs) return
  const key = `${dayIn(now, ports.config.timeZone)}-catch-up`
  await callRun(ports.pool, nightly.name, key, inputHash(key))
}
