import {BayanError} from '../errors.js'
import type {Extracted} from '../model/document.js'
import {plainText} from '../model/inline.js'

/** Give the extracted document back, or refuse it when no unit holds a letter. */
export function requireText<T extends Pick<Extracted, 'units'>>(extracted: T): T {
  if (extracted.units.some((unit) => /\p{L}/u.test(plainText(unit.content)))) return extracted
  throw new BayanError('document_nothing_to_translate', {units: extracted.units.length})
}
