import type {WordingFacts} from '../wording.js'

export const wording: WordingFacts = {
  relativeLength: 1,
  inflections: ["'s", 'es', 's'],
  doubles: ['that', 'had', 'very', 'is'],
}
