import {parentPort, workerData} from 'node:worker_threads'
import {answer} from './answer.js'
import type {Job} from './work-apart.js'

parentPort?.postMessage(answer(workerData as Job))
