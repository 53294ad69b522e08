import type {WordingFacts} from '../wording.js'

export const wording: WordingFacts = {
  relativeLength: 1.19,
  doubles: ['nous', 'vous'],
  doublesBefore: {en: 'ant'},
  doublesAfter: [],
  saying: [
    'dit',
    'déclaré',
    'ajouté',
    'affirmé',
    'souligné',
    'indiqué',
    'poursuivi',
    'conclu',
    'rappelé',
    'précisé',
    'insisté',
    'estimé',
    'assuré',
    'averti',
    'expliqué',
    'demandé',
    'répondu',
    'noté',
  ],
}
