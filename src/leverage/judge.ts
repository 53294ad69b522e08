import type {Inline} from '../model/inline.js'
import type {Match} from '../model/match.js'
import {canonical, verbatim} from './canonical.js'
import {carryOver, type Direction} from './carry-over.js'
import type {Candidate, Wanted} from './leverage.js'
import {penalty} from './penalty.js'
import {samePlaces} from './same-places.js'
import {rekeyCodes, withoutCodes} from './rekey-codes.js'
import {wordSimilarity} from './similarity.js'
import {wordsOf} from './words.js'

/** Least similarity offered, 0–100. */
export const leastSimilarity = 60

/** Taken off when the match's codes have no counterpart in the segment and it is offered without them. */
const lostCodesPenalty = 3

/** A match with the candidate it was made of. */
export interface Judged {
  readonly match: Match & {readonly type: 'icm' | 'em' | 'tm'}
  readonly candidate: Candidate
}

/** Say what a candidate is worth for a segment whose place has the key given; null when it is not near enough. */
export function judge(
  wanted: Wanted,
  key: string,
  candidate: Candidate,
  direction: Direction,
  now: Date,
): Judged | null {
  const rekeyed = rekeyCodes(candidate.target, candidate.source, wanted.content)
  const made = (
    type: 'icm' | 'em' | 'tm',
    value: number,
    target: readonly Inline[],
    carried = false,
  ): Judged => ({
    match: {type, similarity: value, source: candidate.source, target, carried, origin: candidate.unit},
    candidate,
  })
  if (rekeyed && canonical(candidate.source) === canonical(wanted.content)) {
    const value = verbatim(candidate.source) === verbatim(wanted.content) ? 100 : 99
    return made(inContext(wanted, key, candidate) ? 'icm' : 'em', value, rekeyed)
  }
  if (rekeyed && candidate.sameShape) {
    const carried = carryOver(rekeyed, candidate.source, wanted.content, direction)
    if (carried) return made('em', 99, carried, verbatim(carried) !== verbatim(rekeyed))
  }
  const honest = wordSimilarity(wordsOf(wanted.content), wordsOf(candidate.source), leastSimilarity)
  const value = honest - penalty(candidate, now) - (rekeyed ? 0 : lostCodesPenalty)
  if (value < leastSimilarity) return null
  const target = rekeyed ?? withoutCodes(candidate.target)
  const carried = samePlaces(candidate.source, wanted.content, direction.source)
    ? carryOver(target, candidate.source, wanted.content, direction)
    : null
  return made('tm', value, carried ?? target, carried !== null && verbatim(carried) !== verbatim(target))
}

function inContext(wanted: Wanted, key: string, candidate: Candidate): boolean {
  const samePlace =
    wanted.communique !== null &&
    candidate.communique === wanted.communique &&
    candidate.place === wanted.place
  return (samePlace && wanted.place !== '') || candidate.contexts.includes(key)
}
