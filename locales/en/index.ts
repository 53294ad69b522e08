import {commonWords} from './common-words.js'
import type {LocaleFacts} from '../facts.js'
import {punctuation} from './punctuation.js'
import {measures} from './measures.js'
import {names} from './names.js'
import {parts} from './parts.js'
import {quantities} from './quantities.js'
import {inflection} from './inflection.js'
import {search} from './search.js'
import {segmentation} from './segmentation.js'
import {spelling} from './spelling.js'
import {typography} from './typography.js'
import {wording} from './wording.js'

export const en: LocaleFacts = {
  locale: 'en',
  tag: 'en-GB',
  script: 'Latn',
  direction: 'ltr',
  name: 'English',
  punctuation,
  quantities,
  measures,
  names,
  parts,
  search,
  segmentation,
  commonWords,
  typography,
  inflection,
  spelling,
  wording,
}
