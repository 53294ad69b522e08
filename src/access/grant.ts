import type {Locale} from '../model/locale.js'
import type {Role} from './role.js'

/** A role in one locale and one category; null is all of them. */
export interface Grant {
  readonly role: Role
  readonly locale: Locale | null
  readonly category: string | null
}
