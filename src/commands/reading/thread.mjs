import {parentPort, workerData} from 'node:worker_threads'
import {register} from 'tsx/esm/api'

// A thread does not get the loader of the process that started it.
register()
const {answer} = await import('./answer.ts')
parentPort.postMessage(answer(workerData))
