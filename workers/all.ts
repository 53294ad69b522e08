import {copyWorker} from './copy.js'
import {intakeWorker} from './intake.js'
import {mailWorker} from './mail.js'
import {nightlyWorker} from './nightly.js'
import {pdfWorker} from './pdf.js'
import {publishWorker} from './publish.js'
import {sweepWorker} from './sweep.js'
import {translateWorker} from './translate.js'
import type {Worker} from './worker.js'

const every: readonly Worker[] = [
  intakeWorker,
  translateWorker,
  publishWorker,
  pdfWorker,
  copyWorker,
  mailWorker,
  nightlyWorker,
  sweepWorker,
]

/** Every worker in one process. */
export const allWorkers: Worker = async (ports) => {
  const kept = await Promise.all(every.map((worker) => worker(ports)))
  return {
    async close() {
      await Promise.all(kept.map((one) => one.close()))
    },
  }
}

/** Workers by the name that `bayan worker NAME` takes. */
export const workers: Readonly<Record<string, Worker>> = {
  intake: intakeWorker,
  translate: translateWorker,
  publish: publishWorker,
  pdf: pdfWorker,
  copy: copyWorker,
  mail: mailWorker,
  nightly: nightlyWorker,
  sweep: sweepWorker,
  all: allWorkers,
}
