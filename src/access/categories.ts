import type {Act} from './act.js'
import type {Grant} from './grant.js'
import {matrix} from './matrix.js'

/** Give the categories in which somebody may do an act; null is all of them. */
export function categoriesOf(grants: readonly Grant[], act: Act): readonly string[] | null {
  const held = grants.filter(({role}) => matrix[act].includes(role)).map(({category}) => category)
  if (held.includes(null)) return null
  return [...new Set(held.filter((category) => category !== null))]
}
