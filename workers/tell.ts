import {tell} from '../pipelines/tell.js'
import {workerOf} from './worker.js'

export const tellWorker = workerOf(tell)
