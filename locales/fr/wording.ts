import type {WordingFacts} from '../wording.js'

export const wording: WordingFacts = {
  relativeLength: 1.19,
  inflections: ['es', 's', 'x', 'e'],
  doubles: ['nous', 'vous', 'en'],
}
