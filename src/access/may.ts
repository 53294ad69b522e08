import type {Locale} from '../model/locale.js'
import type {Act} from './act.js'
import type {Grant} from './grant.js'
import {actsInLocale, actsOnHouse, matrix} from './matrix.js'

/** Where an act is done; what is not given does not matter. */
export interface Place {
  readonly locale?: Locale | undefined
  readonly category?: string | undefined
}

/** Tell whether somebody with these grants may do an act in a place. */
export const may = (grants: readonly Grant[], act: Act, place: Place = {}): boolean =>
  grants.some(
    (grant) =>
      matrix[act].includes(grant.role) &&
      (grant.category === null || (!actsOnHouse.includes(act) && fits(grant.category, place.category))) &&
      (grant.locale === null || !actsInLocale.includes(act) || fits(grant.locale, place.locale)),
  )

const fits = (granted: string, asked: string | undefined): boolean => asked === undefined || asked === granted
