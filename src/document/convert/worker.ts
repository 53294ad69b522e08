import {parentPort, workerData} from 'node:worker_threads'
import {run, type Job} from './run.js'

parentPort?.postMessage(await run(workerData as Job))
