import type {WordingFacts} from '../wording.js'

export const wording: WordingFacts = {
  relativeLength: 1.19,
  doubles: ['nous', 'vous', 'en'],
}
