import type {LocaleFacts} from '../facts.js'
import {inflection} from './inflection.js'
import {punctuation} from './punctuation.js'
import {quantities} from './quantities.js'
import {segmentation} from './segmentation.js'
import {wording} from './wording.js'

export const fr: LocaleFacts = {
  locale: 'fr',
  tag: 'fr',
  script: 'Latn',
  direction: 'ltr',
  name: 'Français',
  punctuation,
  quantities,
  segmentation,
  inflection,
  wording,
}
