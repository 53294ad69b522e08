import {copy} from '../pipelines/copy.js'
import {workerOf} from './worker.js'

export const copyWorker = workerOf(copy)
