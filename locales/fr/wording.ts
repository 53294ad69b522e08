import type {WordingFacts} from '../wording.js'

export const wording: WordingFacts = {
  relativeLength: 1.18,
  inflections: ['es', 's', 'x', 'e'],
  doubles: ['nous', 'vous', 'en', 'la', 'le'],
}
