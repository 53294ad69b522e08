import {callDue} from '../src/commands/call-due.js'
import {tellDeadlines} from '../src/commands/tell-deadlines.js'
import {sweep} from '../src/pipeline/dispatch.js'
import {keep} from '../src/pipeline/keep.js'
import type {Worker} from './worker.js'

/** Finds lost runs, and releases whose embargo just ended, and deadlines that are near. */
export const sweepWorker: Worker = async (ports) =>
  keep(ports, 'sweep', ports.config.sweepMs, async () => {
    await sweep(ports)
    await callDue(ports)
    await tellDeadlines(ports)
  })
