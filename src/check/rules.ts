import type {IssueType, Severity} from '../model/issue.js'

/** Every rule of the checks: its ITS type and how grave it is to break it. Words stand in `locales/<l>/issues.json`. */
export const rules = {
  'codes-missing': {type: 'markup', severity: 'critical'},
  'codes-added': {type: 'markup', severity: 'critical'},
  'codes-order': {type: 'markup', severity: 'critical'},
  numbers: {type: 'numbers', severity: 'critical'},
  'numbers-in-words': {type: 'numbers', severity: 'major'},
} as const satisfies Record<string, {readonly type: IssueType; readonly severity: Severity}>

export type Rule = keyof typeof rules

/** Severities that a category of communiqués has of its own, by rule. */
export type SeverityOverrides = Readonly<Record<string, Readonly<Partial<Record<Rule, Severity>>>>>
