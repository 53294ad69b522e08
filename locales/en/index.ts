import type {LocaleFacts} from '../facts.js'
import {inflection} from './inflection.js'
import {segmentation} from './segmentation.js'

export const en: LocaleFacts = {
  locale: 'en',
  tag: 'en-GB',
  script: 'Latn',
  direction: 'ltr',
  name: 'English',
  segmentation,
  inflection,
}
