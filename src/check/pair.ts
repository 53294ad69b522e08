import type {LocaleFacts} from '../../locales/facts.js'
import {facts} from '../../locales/index.js'
import {plainText, type Inline} from '../model/inline.js'
import type {Locale} from '../model/locale.js'
import type {FoundTerm} from '../model/match.js'
import type {Misspelt} from '../ports.js'
import type {Origin, TargetState} from '../model/target.js'
import {findPlaceables} from '../placeable/find.js'
import type {Placeable} from '../placeable/placeable.js'

/** A target beside its source, and what is known of them. */
export interface Pair {
  readonly source: readonly Inline[]
  readonly target: readonly Inline[]
  readonly sourceLocale: Locale
  readonly targetLocale: Locale
  readonly origin?: Origin | null
  readonly state?: TargetState
  /** The terms found in the source, with their equivalents in the target's locale. */
  readonly terms?: readonly FoundTerm[]
  /** Words of the target that its dictionary does not know; without them spelling is not checked. */
  readonly misspelt?: Misspelt
  /** The communiqué's category, for severities of its own. */
  readonly category?: string
}

/** One side of a pair, read once for all checks. */
export interface Side {
  readonly text: string
  readonly facts: LocaleFacts
  readonly placeables: readonly Placeable[]
}

/** A pair as the checks get it. */
export interface Reading {
  readonly pair: Pair
  readonly source: Side
  readonly target: Side
}

/** Read both sides of a pair. */
export const read = (pair: Pair): Reading => ({
  pair,
  source: side(pair.source, pair.sourceLocale),
  target: side(pair.target, pair.targetLocale),
})

function side(content: readonly Inline[], locale: Locale): Side {
  const text = plainText(content)
  return {text, facts: facts[locale], placeables: findPlaceables(text, facts[locale])}
}
