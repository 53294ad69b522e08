import type {LocaleFacts} from '../../locales/facts.js'
import type {Inline} from '../model/inline.js'
import {canonical} from './canonical.js'
import {carriedIn} from './carried.js'

/** Raise it when shapes are written another way, and `indexVersion` with it. */
export const shapeVersion = 3

/**
 * Write content as one string with what is carried over abstracted (`le {date}`): equal for contents that are an exact
 * match once their figures, dates, references and addresses are changed for those of the segment.
 */
export const shape = (content: readonly Inline[], facts: LocaleFacts): string =>
  canonical(
    content.map((part) => (part.type === 'text' ? {...part, value: abstracted(part.value, facts)} : part)),
  )

function abstracted(text: string, facts: LocaleFacts): string {
  let [at, value] = [0, '']
  for (const {start, end, kind} of carriedIn(text, facts)) {
    value += `${text.slice(at, start)}{${kind}}`
    at = end
  }
  return value + text.slice(at)
}
