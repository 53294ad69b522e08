import type {Locale} from './locale.js'

/** Acts on one locale of a communiqué that are given to people; `approve` is the sign-off of that locale. */
export const assignedActs = ['translate', 'review', 'approve'] as const
export type AssignedAct = (typeof assignedActs)[number]

/** What is assigned: one act on one locale. */
export interface AssignmentRef {
  readonly locale: Locale
  readonly act: AssignedAct
}

/** Who does it, until when. */
export interface Assignment extends AssignmentRef {
  /** Name of the account; null when it is free to take. */
  readonly account: string | null
  readonly deadline: Date | null
  readonly by: string
  readonly at: Date
  /** Raised by each change; 0 before the first. */
  readonly version: number
}
