import {translate} from '../pipelines/translate.js'
import {workerOf} from './worker.js'

export const translateWorker = workerOf(translate)
