import {entities} from './entities.js'
import {figures} from './figures.js'
import type {Check} from './finding.js'

/** The same references on both sides: laws, decrees, document symbols, book numbers; `43-05` equals `43.05`. */
export const references: Check = (reading) => entities('references', reading, figures(reading).references)
