import {mail} from '../pipelines/mail.js'
import {workerOf} from './worker.js'

export const mailWorker = workerOf(mail)
