import type {LocaleFacts} from '../facts.js'
import {inflection} from './inflection.js'
import {punctuation} from './punctuation.js'
import {quantities} from './quantities.js'
import {segmentation} from './segmentation.js'
import {wording} from './wording.js'

export const en: LocaleFacts = {
  locale: 'en',
  tag: 'en-GB',
  script: 'Latn',
  direction: 'ltr',
  name: 'English',
  punctuation,
  quantities,
  segmentation,
  inflection,
  wording,
}
