import type {LocaleFacts} from '../facts.js'
import {inflection} from './inflection.js'
import {segmentation} from './segmentation.js'

export const ar: LocaleFacts = {
  locale: 'ar',
  tag: 'ar-MA',
  script: 'Arab',
  direction: 'rtl',
  name: 'العربية',
  segmentation,
  inflection,
}
