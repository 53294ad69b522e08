import type {LocaleFacts} from '../../locales/facts.js'
import type {Inline} from '../model/inline.js'
import {findPlaceables} from '../placeable/find.js'
import type {Placeable} from '../placeable/placeable.js'

/** A text of a content that holds a figure or a name of its own: nothing else needs a closer look. */
const worthALook = /\p{Nd}|@|:\/\//u

/**
 * Give what a match may carry over from one text to another: figures, dates, times, references, addresses. What is
 * written in words (`deux`), a weekday alone and an acronym are translated with the sentence, and are none.
 */
export function carriedIn(text: string, facts: LocaleFacts): readonly Placeable[] {
  if (!worthALook.test(text)) return []
  return findPlaceables(text, facts).filter((one) => {
    if (one.kind === 'acronym' || one.kind === 'weekday') return false
    return !('form' in one) || one.form === 'digits' || one.kind === 'date'
  })
}

/** Give what a content's texts hold, in order. One that a code cuts in two is none. */
export const carriedInContent = (content: readonly Inline[], facts: LocaleFacts): readonly Placeable[] =>
  content.flatMap((part) => (part.type === 'text' ? carriedIn(part.value, facts) : []))
