import {pdf} from '../pipelines/pdf.js'
import {workerOf} from './worker.js'

export const pdfWorker = workerOf(pdf)
