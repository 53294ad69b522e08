import type {WordingFacts} from '../wording.js'

export const wording: WordingFacts = {
  relativeLength: 1,
  doubles: ['had', 'very'],
  doublesBefore: {},
  doublesAfter: [],
  saying: [
    'said',
    'says',
    'added',
    'stressed',
    'declared',
    'noted',
    'told',
    'stated',
    'continued',
    'warned',
    'explained',
    'insisted',
    'concluded',
    'asked',
    'replied',
    'recalled',
    'affirmed',
    'emphasized',
    'emphasised',
  ],
}
