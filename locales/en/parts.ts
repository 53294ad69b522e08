import type {PartFacts} from '../parts.js'

/** `A third` alone may be a third one; led by one of these it is a part. */
const leads = [
  'by',
  'about',
  'around',
  'nearly',
  'almost',
  'approximately',
  'roughly',
  'over',
  'than',
  'under',
  'to',
]
const led = (phrase: string, value: number): Record<string, number> =>
  Object.fromEntries(leads.map((lead) => [`${lead} a ${phrase}`, value]))

export const parts: PartFacts = {
  fractions: {
    half: 50,
    halves: 50,
    'one third': 100 / 3,
    'one-third': 100 / 3,
    'a third of': 100 / 3,
    ...led('third', 100 / 3),
    'two thirds': 200 / 3,
    'two-thirds': 200 / 3,
    'one quarter': 25,
    'one-quarter': 25,
    'a quarter of': 25,
    ...led('quarter', 25),
    'three quarters': 75,
    'three-quarters': 75,
    'one fifth': 20,
    'one-fifth': 20,
    'a fifth of': 20,
    ...led('fifth', 20),
    'two fifths': 40,
    'three fifths': 60,
    'four fifths': 80,
    'one tenth': 10,
    'one-tenth': 10,
    'a tenth of': 10,
    ...led('tenth', 10),
  },
  fractionsBefore: [{}, ''],
  notBefore: ['past'],
  links: ['a ', 'of a ', ''],
  andHalf: ['and a half'],
  suffixes: [],
  sayings: {both: 2, twice: 2, 'around the clock': 24, 'round the clock': 24, 'every day of the week': 7},
  belowZero: ['below zero'],
  spans: {'forty-eight hours': [2], '48 hours': [2], 'twenty-four hours': [1], '24 hours': [1]},
}
