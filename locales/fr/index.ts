import type {LocaleFacts} from '../facts.js'
import {inflection} from './inflection.js'
import {segmentation} from './segmentation.js'

export const fr: LocaleFacts = {
  locale: 'fr',
  tag: 'fr',
  script: 'Latn',
  direction: 'ltr',
  name: 'Français',
  segmentation,
  inflection,
}
