import type {WordingFacts} from '../wording.js'

export const wording: WordingFacts = {
  relativeLength: 0.85,
  inflections: ['ات', 'ان', 'ين', 'ون', 'ا', 'ي'],
  doubles: ['شيئا', 'يوما', 'رويدا', 'كلا'],
}
