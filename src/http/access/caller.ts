import type {Act} from '../../access/act.js'
import {categoriesOf} from '../../access/categories.js'
import type {Grant} from '../../access/grant.js'
import {may, type Place} from '../../access/may.js'

/** Who sent a request, and what they may do. */
export interface Caller {
  readonly name: string
  readonly account: string
  /** Hash of the session by which they came; null with a token. */
  readonly session: string | null
  readonly grants: readonly Grant[]
  /** What the token may do of that; null without one, or when it may do all. */
  readonly acts: readonly Act[] | null
}

/** Tell whether a caller may do an act in a place. */
export const callerMay = (caller: Caller, act: Act, place: Place = {}): boolean =>
  (caller.acts === null || caller.acts.includes(act)) && may(caller.grants, act, place)

/** Give the categories in which a caller may do an act; null is all; nobody, and a token for other acts, gets none. */
export const callerCategories = (caller: Caller | null, act: Act): readonly string[] | null =>
  caller === null || caller.acts?.includes(act) === false ? [] : categoriesOf(caller.grants, act)
