import type {Direction} from '../../model/locale.js'

const leftToRightIsolate = '\u2066'
const rightToLeftIsolate = '\u2067'
const popIsolate = '\u2069'

/** Every bidi control of UAX #9 §2: marks (LRM, RLM, ALM), embeddings and overrides, isolates. */
export const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** Remove bidi controls: search, slugs, ids and hashes are computed on what is left. */
export const stripControls = (text: string): string => text.replace(bidiControls, '')

/** Isolate a phrase where no markup can be: `LRI … PDI` or `RLI … PDI`. */
export const isolate = (text: string, direction: Direction): string =>
  (direction === 'rtl' ? rightToLeftIsolate : leftToRightIsolate) + text + popIsolate
