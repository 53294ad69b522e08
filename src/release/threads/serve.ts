import {parentPort, workerData} from 'node:worker_threads'
import {BayanError} from '../../errors.js'
import {documentPart} from '../../render/parts/document.js'
import {judgeWith} from '../judge.js'
import {makeParts} from '../make-parts.js'
import type {Answer, Job, Setting} from './job.js'

const {site, addresses} = workerData as Setting
const known = new Set(addresses)
const judge = judgeWith(() => known, site)

let last: Promise<void> = Promise.resolve()

/** Make the documents of one job after another, until the thread is ended; answers are in the order of the jobs. */
parentPort?.on('message', (job: Job) => {
  last = last.then(() => answer(job)).then((made) => parentPort?.postMessage(made, given(made)))
})

/** The memory that goes with an answer, and is not copied. */
const given = (answer: Answer): ArrayBuffer[] =>
  answer.type !== 'made'
    ? []
    : [
        ...new Set(
          [
            ...answer.files.flat().map(({body}) => body),
            ...[...answer.documents.values()].map(({bytes}) => bytes),
          ]
            .filter((body) => typeof body !== 'string')
            .map(({buffer}) => buffer as ArrayBuffer),
        ),
      ]

const noPdf = (key: string): never => {
  throw new Error(`no PDF in a thread: ${key}`)
}

async function answer({works, kept}: Job): Promise<Answer> {
  try {
    // Which parts there are, and under which keys, was decided before: here they are only made.
    const parts = works.map((work) => documentPart(work, site, ''))
    return {type: 'made', ...(await makeParts(parts, kept, {site, judge}, noPdf))}
  } catch (error) {
    if (error instanceof BayanError) return {type: 'refused', code: error.code, detail: error.detail}
    return {type: 'failed', message: String((error as Error).stack ?? error)}
  }
}
