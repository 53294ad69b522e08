import type {XliffDocument, XliffVersion} from './model.js'
import {writeXliff12} from './write-xliff12.js'
import {writeXliff2} from './write-xliff2.js'

/** Write a document for a translator's tool, unit by unit. */
export const writeXliff = (document: XliffDocument, version: XliffVersion): Iterable<string> =>
  version === '1.2' ? writeXliff12(document) : writeXliff2(document, version)
