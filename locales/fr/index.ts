import type {LocaleFacts} from '../facts.js'
import {segmentation} from './segmentation.js'
import {typography} from './typography.js'

export const fr: LocaleFacts = {
  locale: 'fr',
  tag: 'fr',
  script: 'Latn',
  direction: 'ltr',
  name: 'Français',
  segmentation,
  typography,
}
