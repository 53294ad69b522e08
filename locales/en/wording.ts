import type {WordingFacts} from '../wording.js'

export const wording: WordingFacts = {
  relativeLength: 1,
  doubles: ['that', 'had', 'very', 'is'],
}
