import {parentPort, workerData} from 'node:worker_threads'
import {register} from 'tsx/esm/api'

// A thread does not get the loader of the process that started it.
register()
const {run} = await import('./run.ts')
parentPort.postMessage(await run(workerData))
