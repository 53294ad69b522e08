import {rekeyCodes, withoutCodes} from '../leverage/rekey-codes.js'
import type {Change} from '../model/communique.js'
import type {Inline} from '../model/inline.js'
import type {Target} from '../model/target.js'
import type {Fate} from './align.js'
import {exactKey} from './exact-key.js'

/** A target that a person wrote or confirmed, or has begun to write. */
export type Work = Target & {readonly content: readonly Inline[]}

/** What was last translated: `target` was made for `source`, in the segment that `origin` names (`c00001r1 u3s2`). */
export interface Earlier {
  readonly source: readonly Inline[]
  readonly target: Work
  readonly origin: string
}

/** A segment with its target, on the way from one revision to the next. */
export interface Carrying {
  readonly fate: Fate
  readonly change: Change
  readonly origin: string
  readonly before: readonly Inline[]
  readonly after: readonly Inline[]
  readonly target: Target
  /** What was last translated when that is not what stood before; else null. */
  readonly earlier: Earlier | null
}

export interface Carried {
  readonly target: Target
  readonly earlier: Earlier | null
}

/** Tell whether a person had a hand in a target; a machine's draft can be made again. */
export const isWork = (target: Target): target is Work =>
  target.content !== null && (target.state !== 'initial' || target.origin?.type === 'person')

const open: Target = {state: 'initial', content: null, origin: null}

/**
 * Say what becomes of a target in the next revision. What did not change keeps all; what changed back to what was
 * last translated is as it was then; an edited one is reopened with what was last translated beside it (and with what was begun since), or under
 * a cosmetic change waits as `translated` for a publisher's agreement.
 */
export function carry(given: Carrying): Carried {
  const {fate, change, before, after, target, earlier} = given
  if (fate !== 'edited') {
    const same = withCodes(target, before, after)
    if (same) return {target: same, earlier}
  }
  const last = earlier ?? (isWork(target) ? {source: before, target, origin: given.origin} : null)
  if (last && exactKey(last.source) === exactKey(after)) {
    const restored = withCodes(last.target, last.source, after)
    if (restored) return {target: restored, earlier: null}
  }
  if (change === 'cosmetic' && target.state !== 'initial') {
    const kept = withCodes(target, before, after)
    if (kept) {
      const {content, origin, by} = kept
      return {target: {state: 'translated', content, origin, by}, earlier: last}
    }
  }
  const goesOn = earlier !== null && isWork(target) && target.state === 'initial'
  return {target: goesOn ? begun(target, before, after) : open, earlier: last}
}

/** What somebody began since the last translation stays where they began it: beside the segment there is one place. */
function begun({content, origin}: Work, before: readonly Inline[], after: readonly Inline[]): Target {
  return {state: 'initial', content: rekeyCodes(content, before, after) ?? withoutCodes(content), origin}
}

/** Give a target the codes of its new original; null when one has no counterpart there. */
function withCodes<T extends Target>(
  target: T,
  before: readonly Inline[],
  after: readonly Inline[],
): T | null {
  if (target.content === null) return target
  const content = rekeyCodes(target.content, before, after)
  const missed = countCodes(before) - countCodes(target.content)
  return content !== null && countCodes(after) - countCodes(content) === missed ? {...target, content} : null
}

const countCodes = (content: readonly Inline[]): number => content.filter(({type}) => type !== 'text').length
