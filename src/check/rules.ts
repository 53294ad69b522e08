import type {IssueType, Severity} from '../model/issue.js'

/** Every rule of the checks: its ITS type and how grave it is to break it. Words stand in `locales/<l>/issues.json`. */
export const rules = {
  'codes-missing': {type: 'markup', severity: 'critical'},
  'codes-added': {type: 'markup', severity: 'critical'},
  'codes-order': {type: 'markup', severity: 'critical'},
  untranslated: {type: 'untranslated', severity: 'major'},
  omission: {type: 'omission', severity: 'major'},
  addition: {type: 'addition', severity: 'major'},
  numbers: {type: 'numbers', severity: 'critical'},
  'numbers-in-words': {type: 'numbers', severity: 'major'},
  'number-format': {type: 'locale-violation', severity: 'minor'},
  currency: {type: 'mistranslation', severity: 'major'},
  units: {type: 'mistranslation', severity: 'major'},
  dates: {type: 'inconsistent-entities', severity: 'critical'},
  times: {type: 'inconsistent-entities', severity: 'critical'},
  weekday: {type: 'inconsistent-entities', severity: 'major'},
  references: {type: 'inconsistent-entities', severity: 'critical'},
  names: {type: 'inconsistent-entities', severity: 'major'},
  acronyms: {type: 'inconsistent-entities', severity: 'major'},
  'acronym-missing': {type: 'inconsistent-entities', severity: 'minor'},
  'term-missing': {type: 'terminology', severity: 'major'},
  'term-deprecated': {type: 'terminology', severity: 'major'},
  quotations: {type: 'typographical', severity: 'major'},
  'quotation-order': {type: 'inconsistent-entities', severity: 'major'},
  brackets: {type: 'typographical', severity: 'minor'},
  links: {type: 'inconsistent-entities', severity: 'critical'},
  emails: {type: 'inconsistent-entities', severity: 'critical'},
  phones: {type: 'inconsistent-entities', severity: 'critical'},
  punctuation: {type: 'locale-violation', severity: 'major'},
  'punctuation-spacing': {type: 'typographical', severity: 'minor'},
  'punctuation-final': {type: 'typographical', severity: 'minor'},
  tatweel: {type: 'characters', severity: 'minor'},
  'presentation-forms': {type: 'characters', severity: 'major'},
  'bidi-controls': {type: 'characters', severity: 'critical'},
  'bidi-isolates': {type: 'characters', severity: 'major'},
  'display-order': {type: 'internationalization', severity: 'major'},
  'range-order': {type: 'internationalization', severity: 'minor'},
  'doubled-word': {type: 'duplication', severity: 'major'},
  'mixed-scripts': {type: 'characters', severity: 'major'},
  whitespace: {type: 'whitespace', severity: 'minor'},
  spelling: {type: 'misspelling', severity: 'minor'},
  'draft-confirmed': {type: 'non-conformance', severity: 'minor'},
  'fuzzy-confirmed': {type: 'non-conformance', severity: 'major'},
  'inconsistent-target': {type: 'inconsistency', severity: 'minor'},
  'inconsistent-source': {type: 'inconsistency', severity: 'minor'},
} as const satisfies Record<string, {readonly type: IssueType; readonly severity: Severity}>

export type Rule = keyof typeof rules

/** Severities that a category of communiqués has of its own, by rule. */
export type SeverityOverrides = Readonly<Record<string, Readonly<Partial<Record<Rule, Severity>>>>>
