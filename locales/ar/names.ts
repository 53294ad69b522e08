import {cities} from './cities.js'
import {demonyms} from './demonyms.js'
import type {NameFacts} from '../names.js'

export const names: NameFacts = {
  civil: ['السيد', 'السيدة', 'السيدين', 'السيدان', 'الآنسة', 'الدكتور', 'الدكتورة', 'للسيد', 'للسيدة'],
  offices: [],
  headed: [],
  given: [],
  particles: [],
  notNames: [],
  cities,
  demonyms,
  demonymEndings: ['ة', 'ا', 'ين', 'ون', 'ات', 'ان', 'تين', 'تان'],
  ambiguousCountries: ['مالي', 'قطر', 'عمان', 'عُمان'],
}
