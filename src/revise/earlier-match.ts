import type {Direction} from '../leverage/carry-over.js'
import {verbatim} from '../leverage/canonical.js'
import {judge} from '../leverage/judge.js'
import {maxMatches, type Wanted} from '../leverage/leverage.js'
import {rekeyCodes, withoutCodes} from '../leverage/rekey-codes.js'
import {similarity} from '../leverage/similarity.js'
import type {Match} from '../model/match.js'
import type {Earlier} from './carry.js'

/**
 * Put what was last translated among a segment's matches, however far the original has gone from it: `tm` with its
 * similarity, or `em` when the original says the same but for figures and codes. Its origin is the old segment.
 */
export function withEarlier(
  matches: readonly Match[],
  earlier: Earlier | undefined,
  wanted: Wanted,
  direction: Direction,
  now: Date,
): readonly Match[] {
  if (!earlier) return matches
  const own = matchOf(earlier, wanted, direction, now)
  const others = matches.filter(({target}) => verbatim(target) !== verbatim(own.target))
  const nearer = others.filter(({type, similarity: value}) => type !== 'tm' || value > own.similarity)
  const rest = others.slice(nearer.length)
  return own.type === 'em'
    ? [own, ...others].slice(0, maxMatches)
    : [...nearer.slice(0, maxMatches - 1), own, ...rest].slice(0, maxMatches)
}

function matchOf({source, target, origin}: Earlier, wanted: Wanted, direction: Direction, now: Date): Match {
  const candidate = {
    unit: origin,
    origin: 'by' in target ? target.by : '',
    communique: null,
    place: '',
    createdAt: now,
    source,
    target: target.content,
    contexts: [],
    sameShape: false,
  }
  const judged = judge(wanted, '', candidate, direction, now)?.match
  if (judged) return judged
  const content = rekeyCodes(target.content, source, wanted.content) ?? withoutCodes(target.content)
  return {
    type: 'tm',
    similarity: similarity(source, wanted.content),
    source,
    target: content,
    carried: false,
    origin,
  }
}
