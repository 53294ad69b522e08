import type {LocaleFacts} from '../facts.js'
import {inflection} from './inflection.js'
import {punctuation} from './punctuation.js'
import {quantities} from './quantities.js'
import {segmentation} from './segmentation.js'
import {wording} from './wording.js'

export const ar: LocaleFacts = {
  locale: 'ar',
  tag: 'ar-MA',
  script: 'Arab',
  direction: 'rtl',
  name: 'العربية',
  punctuation,
  quantities,
  segmentation,
  inflection,
  wording,
}
