import {writeMarkup} from '../document/markup.js'
import {difference, type DifferencePart} from '../leverage/difference.js'
import {similarity} from '../leverage/similarity.js'
import type {TranslationRef} from '../model/communique.js'
import {plainText, type Inline} from '../model/inline.js'
import type {Locale} from '../model/locale.js'
import type {FoundTerm, Match} from '../model/match.js'
import type {Ports} from '../pipeline/ports.js'
import {earlierOf, type StoredEarlier} from '../store/earlier.js'
import {foundTermsOf, issuesOf, matchesOf} from '../store/hints.js'
import {provenanceOf, type Provenance} from '../store/memory/provenance.js'
import {segmentLines} from '../store/segment-lines.js'
import {lineView, type SegmentLine} from './list-segments.js'

/** One segment with what helps to translate it. */
export interface SegmentView extends SegmentLine {
  /** What was last translated, when the original has changed since; else null. */
  readonly earlier: EarlierView | null
  readonly matches: readonly MatchView[]
  readonly terms: readonly (FoundTerm & {readonly text: string})[]
}

/** What was last translated, and how the original differs from it now. */
export interface EarlierView {
  readonly source: string
  readonly target: string
  /** Revision and segment, `c00001r1 u3s2`. */
  readonly origin: string
  /** Null for a text that somebody had only begun. */
  readonly by: string | null
  readonly similarity: number
  /** From what was last translated to the original as it stands. */
  readonly difference: readonly DifferencePart[]
  /** Whether somebody has translated, or agreed to, the text as it stands. */
  readonly settled: boolean
}

export interface MatchView {
  readonly type: string
  readonly similarity: number
  readonly source: string
  readonly target: string
  /** Whether figures of this segment were put in place of the found ones. */
  readonly carried: boolean
  readonly origin: string
  /** Null for a machine's draft, and for a unit that is gone from the memory. */
  readonly provenance: Provenance | null
}

/** Give the segments of a translation, or the one that is named, with all that helps to translate them. */
export async function readSegments(
  {pool}: Pick<Ports, 'pool'>,
  ref: TranslationRef,
  reader: Locale,
  segment: string | null = null,
): Promise<readonly SegmentView[]> {
  const [lines, issues, earlier, matches, terms] = await Promise.all([
    segmentLines(pool, ref, segment === null ? null : [segment]),
    issuesOf(pool, ref, segment === null ? null : [segment]),
    earlierOf(pool, ref, segment),
    matchesOf(pool, ref, segment),
    foundTermsOf(pool, ref, segment),
  ])
  const origins = new Set([...matches.values()].flat().map(({origin}) => origin))
  const provenance = await provenanceOf(pool, [...origins])
  return lines.map((line) => {
    const text = plainText(line.source)
    return {
      ...lineView(line, issues.get(line.segment) ?? [], reader),
      earlier: earlierView(earlier.get(line.segment), line.source),
      matches: (matches.get(line.segment) ?? []).map((match) => matchView(match, provenance)),
      terms: (terms.get(line.segment) ?? []).map((term) => ({
        ...term,
        text: text.slice(term.start, term.end),
      })),
    }
  })
}

const matchView = (match: Match, provenance: ReadonlyMap<string, Provenance>): MatchView => ({
  type: match.type,
  similarity: match.similarity,
  source: writeMarkup(match.source),
  target: writeMarkup(match.target),
  carried: match.carried,
  origin: match.origin,
  provenance: match.type === 'mt' ? null : (provenance.get(match.origin) ?? null),
})

function earlierView(earlier: StoredEarlier | undefined, now: readonly Inline[]): EarlierView | null {
  if (!earlier) return null
  const {source, target, origin, settled} = earlier
  return {
    source: writeMarkup(source),
    target: writeMarkup(target.content),
    origin,
    by: 'by' in target ? target.by : null,
    similarity: similarity(source, now),
    difference: difference(plainText(source), plainText(now)),
    settled,
  }
}
