import {nightly} from '../pipelines/nightly.js'
import {advance} from '../src/pipeline/advance.js'
import {lastDue} from '../src/pipeline/cron.js'
import {minuteIn} from '../src/pipeline/day-in.js'
import {callRun, inputHash} from '../src/store/runs.js'
import {reportsOf} from '../src/store/reports.js'
import type {Ports} from '../src/pipeline/ports.js'
import type {Worker} from './worker.js'

/**
 * Keeps the schedule and runs the night. The run is named by the day and the minute at which it was due, so that two
 * reminders of one are one run, and a late one does not take the place of the next.
 */
export const nightlyWorker: Worker = async (ports) => {
  const {nightlyCron, timeZone} = ports.config
  await ports.queue.schedule(nightly.name, nightlyCron, timeZone)
  const serving = await ports.queue.serve(nightly.name, 1, async (run, due) => {
    if (run !== 'scheduled') return advance(ports, nightly, run)
    await callNight(ports, due ?? ports.clock.now())
  })
  await catchUp(ports)
  return serving
}

/**
 * Run a night that was missed while nobody was up: no report since it was due. It bears that night's name, so that the
 * reminder of that night, should it come after all, is the same run. A house without any report is new: it missed nothing.
 */
async function catchUp(ports: Ports): Promise<void> {
  const {nightlyCron, timeZone} = ports.config
  const due = lastDue(nightlyCron, timeZone, ports.clock.now())
  const [last] = await reportsOf(ports.pool, nightly.name, 1)
  if (last === undefined || last.at >= due) return
  await callNight(ports, due)
}

function callNight({pool, config}: Ports, due: Date): Promise<void> {
  const name = minuteIn(due, config.timeZone)
  return callRun(pool, nightly.name, name, inputHash(name))
}
