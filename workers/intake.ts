import {intake} from '../pipelines/intake.js'
import {workerOf} from './worker.js'

export const intakeWorker = workerOf(intake)
