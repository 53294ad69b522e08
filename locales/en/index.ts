import type {LocaleFacts} from '../facts.js'
import {segmentation} from './segmentation.js'
import {typography} from './typography.js'

export const en: LocaleFacts = {
  locale: 'en',
  tag: 'en-GB',
  script: 'Latn',
  direction: 'ltr',
  name: 'English',
  segmentation,
  typography,
}
