import {copyWorker} from './copy.js'
import {intakeWorker} from './intake.js'
import {mailWorker} from './mail.js'
import {nightlyWorker} from './nightly.js'
import {pdfWorker} from './pdf.js'
import {publishWorker} from './publish.js'
import {sweepWorker} from './sweep.js'
import {tellWorker} from './tell.js'
import {translateWorker} from './translate.js'
import {keepBeating} from '../src/pipeline/beat.js'
import {keepDispatching} from '../src/pipeline/serve.js'
import type {Worker} from './worker.js'

const each: Readonly<Record<string, Worker>> = {
  intake: intakeWorker,
  translate: translateWorker,
  publish: publishWorker,
  pdf: pdfWorker,
  copy: copyWorker,
  tell: tellWorker,
  mail: mailWorker,
  nightly: nightlyWorker,
  sweep: sweepWorker,
}

/**
 * Some workers in one process, which tells that it is alive while they work, and sends the reminders of every pipeline:
 * once for all of them, and in every process, so that none is the only one that does.
 */
export const together =
  (names: readonly string[]): Worker =>
  async (ports) => {
    const kept = await Promise.all(names.flatMap((name) => each[name]?.(ports) ?? []))
    const helping = [keepDispatching(ports), keepBeating(ports, names)]
    return {
      async close() {
        await Promise.all(kept.map((one) => one.close()))
        await Promise.all(helping.map((one) => one.close()))
      },
    }
  }

/** Every worker in one process. */
export const allWorkers: Worker = together(Object.keys(each))

/** Workers by the name that `bayan worker NAME` takes. */
export const workers: Readonly<Record<string, Worker>> = {
  ...Object.fromEntries(Object.keys(each).map((name) => [name, together([name])])),
  all: allWorkers,
}
