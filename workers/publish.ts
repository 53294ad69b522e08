import {publish} from '../pipelines/publish.js'
import {workerOf} from './worker.js'

export const publishWorker = workerOf(publish)
