import type {Inline} from './inline.js'

/** Where a piece of content came from. XLIFF `mtc:match` types, and people. */
export type Origin =
  | {readonly type: 'icm' | 'em' | 'tm'; readonly similarity: number; readonly unit: string}
  | {readonly type: 'mt'; readonly engine: string}
  | {readonly type: 'person'; readonly from: 'scratch' | 'icm' | 'em' | 'tm' | 'mt' | 'source'}

/**
 * One segment in one locale; XLIFF 2.1 `target` with its `state`. What XLIFF forbids does not compile: above
 * `initial` there is content and somebody who stands for it.
 */
export type Target =
  | {readonly state: 'initial'; readonly content: readonly Inline[] | null; readonly origin: Origin | null}
  | {
      readonly state: 'translated'
      readonly content: readonly Inline[]
      readonly origin: Origin
      readonly by: string
    }
  | {
      readonly state: 'reviewed' | 'final'
      readonly content: readonly Inline[]
      readonly origin: Origin
      readonly by: string
      readonly reviewedBy: string
    }

export const targetStates = ['initial', 'translated', 'reviewed', 'final'] as const
export type TargetState = Target['state']

/** The state of a translation is the least of its targets'. Without targets there is nothing to do: `final`. */
export function leastState(states: readonly TargetState[]): TargetState {
  return states.reduce<TargetState>(
    (least, state) => (targetStates.indexOf(state) < targetStates.indexOf(least) ? state : least),
    'final',
  )
}
