/** The 27 values of ITS 2.0 `locQualityIssueType` (W3C ITS 2.0, appendix C). */
export const issueTypes = [
  'terminology',
  'mistranslation',
  'omission',
  'untranslated',
  'addition',
  'duplication',
  'inconsistency',
  'grammar',
  'legal',
  'register',
  'locale-specific-content',
  'locale-violation',
  'style',
  'characters',
  'misspelling',
  'typographical',
  'formatting',
  'inconsistent-entities',
  'numbers',
  'markup',
  'pattern-problem',
  'whitespace',
  'internationalization',
  'length',
  'non-conformance',
  'uncategorized',
  'other',
] as const
export type IssueType = (typeof issueTypes)[number]

/** `critical` keeps a translation from being approved; `major` asks; `minor` tells. */
export type Severity = 'minor' | 'major' | 'critical'

/**
 * A problem in content, with its place: a value, never an exception. `rule` names the check that found it and is the
 * key of its words in `locales/`; `detail` fills them. Offsets are UTF-16 units in the target's plain text.
 */
export interface Issue {
  readonly type: IssueType
  readonly rule: string
  readonly severity: Severity
  readonly start: number
  readonly end: number
  readonly detail: Readonly<Record<string, string>>
}
