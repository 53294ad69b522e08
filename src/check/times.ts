import {entities} from './entities.js'
import {figures} from './figures.js'
import type {Check} from './finding.js'

/** The same times of day on both sides, on the 12 or 24 hour clock. */
export const times: Check = (reading) => entities('times', reading, figures(reading).times)
