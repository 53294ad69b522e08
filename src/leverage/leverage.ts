import type {Inline} from '../model/inline.js'
import type {Match} from '../model/match.js'
import {verbatim} from './canonical.js'
import type {Direction} from './carry-over.js'
import {contextKey} from './context-key.js'
import {judge, type Judged} from './judge.js'

/** A segment that wants matches. */
export interface Wanted {
  readonly content: readonly Inline[]
  /** Plain texts of the segments before and after it; empty at the edges. */
  readonly before: string
  readonly after: string
  readonly communique: string | null
  /** Where it stands in its communiqué: the segment's id, or empty. */
  readonly place: string
}

/** A memory unit in the direction asked for. */
export interface Candidate {
  readonly unit: string
  readonly origin: string
  readonly communique: string | null
  readonly place: string
  readonly createdAt: Date
  readonly source: readonly Inline[]
  readonly target: readonly Inline[]
  /** Keys of the places where its source was seen, as `contextKey` writes them. */
  readonly contexts: readonly string[]
  /** Whether its source has the segment's shape: only figures, dates and the like may differ. */
  readonly sameShape: boolean
}

/** Most matches offered for one segment. */
export const maxMatches = 5

const rank = {icm: 0, em: 1, tm: 2} as const

/**
 * Give the best matches for a segment, best first: in context before exact before near, then by similarity, then
 * what was learnt here before what was imported, then the newest. A translation is offered once.
 */
export function leverage(
  wanted: Wanted,
  candidates: readonly Candidate[],
  direction: Direction,
  now: Date,
): readonly Match[] {
  const key = contextKey(wanted.before, wanted.after)
  const judged = candidates.flatMap((candidate) => judge(wanted, key, candidate, direction, now) ?? [])
  const offered = new Map<string, Judged>()
  for (const one of [...judged].sort(better)) {
    const text = verbatim(one.match.target)
    if (!offered.has(text)) offered.set(text, one)
  }
  return [...offered.values()].slice(0, maxMatches).map((one) => one.match)
}

function better(a: Judged, b: Judged): number {
  return (
    rank[a.match.type] - rank[b.match.type] ||
    b.match.similarity - a.match.similarity ||
    Number(a.candidate.communique === null) - Number(b.candidate.communique === null) ||
    b.candidate.createdAt.getTime() - a.candidate.createdAt.getTime() ||
    (a.candidate.unit < b.candidate.unit ? -1 : 1)
  )
}
