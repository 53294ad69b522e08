import {rememberOf} from '../remember.js'
import type {Listed} from '../work.js'

/**
 * Give a line of what lists show of an edition and its address is made of, for keys: a text that changed changes none of it.
 * Every list, map and index has thousands of them, so that it is written once, and the address not at all.
 */
export const shownOf = rememberOf(({id, locale, title, category, issuedAt}: Listed) =>
  JSON.stringify([id, locale, title, category, issuedAt]),
)
