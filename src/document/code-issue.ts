import type {Issue} from '../model/issue.js'

/** What may be wrong with codes: lost, doubled or foreign, badly nested, or a pair with nothing left in it. */
export type CodeRule = 'code-missing' | 'code-added' | 'code-order' | 'code-emptied'

/** Make the issue about a code, at an offset of the target's plain text. It keeps a target from being approved. */
export const codeIssue = (rule: CodeRule, id: string, at: number): Issue => ({
  type: 'markup',
  rule,
  severity: 'critical',
  start: at,
  end: at,
  detail: {id},
})
