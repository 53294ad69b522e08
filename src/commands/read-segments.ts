import {writeMarkup} from '../document/markup.js'
import type {TranslationRef} from '../model/communique.js'
import type {UnitKind} from '../model/document.js'
import {codesOf, plainText, type Inline} from '../model/inline.js'
import type {Issue} from '../model/issue.js'
import type {Locale} from '../model/locale.js'
import type {FoundTerm} from '../model/match.js'
import type {Origin, TargetState} from '../model/target.js'
import type {Ports} from '../pipeline/ports.js'
import {difference, type DifferencePart} from '../leverage/difference.js'
import {similarity} from '../leverage/similarity.js'
import {segmentsOf, unitsOf} from '../store/documents.js'
import {earlierOf, type StoredEarlier} from '../store/earlier.js'
import {foundTermsOf, issuesOf, matchesOf} from '../store/hints.js'
import {targetsOf} from '../store/targets.js'
import {sayIssue, sayReason} from '../words.js'

/** One segment as a translator sees it. Contents are markup (`src/document/markup.ts`). */
export interface SegmentView {
  readonly id: string
  readonly unit: string
  readonly kind: UnitKind
  readonly depth: number
  /** The front matter field's name, the table column, or empty. */
  readonly name: string
  readonly source: string
  /** The codes of the source, in order; `kind` says what each stands for, `equiv` what a reader sees of it. */
  readonly codes: readonly CodeView[]
  readonly state: TargetState
  readonly target: string | null
  readonly version: number
  readonly origin: Origin | null
  readonly by: string | null
  readonly reviewedBy: string | null
  /** Why a machine gave no draft, or null; `reasonText` says it to the reader. */
  readonly reason: string | null
  readonly reasonText: string | null
  /** What was last translated, when the original has changed since; else null. */
  readonly earlier: EarlierView | null
  readonly matches: readonly MatchView[]
  readonly terms: readonly (FoundTerm & {readonly text: string})[]
  readonly issues: readonly (Issue & {readonly message: string; readonly remedy: string})[]
}

export interface CodeView {
  readonly type: 'sc' | 'ec' | 'ph'
  readonly id: string
  readonly kind: string
  readonly equiv: string
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
}

/** Give the segments of a translation with all that helps to translate them; issues are said in `reader`. */
export async function readSegments(
  ports: Pick<Ports, 'pool'>,
  ref: TranslationRef,
  reader: Locale,
): Promise<readonly SegmentView[]> {
  const db = ports.pool
  const [segments, units, targets, earlier, matches, terms, issues] = await Promise.all([
    segmentsOf(db, ref.revision),
    unitsOf(db, ref.revision),
    targetsOf(db, ref),
    earlierOf(db, ref),
    matchesOf(db, ref),
    foundTermsOf(db, ref),
    issuesOf(db, ref),
  ])
  const unitById = new Map(units.map((unit) => [unit.id, unit]))
  const targetById = new Map(targets.map((stored) => [stored.segment, stored]))
  return segments.flatMap((segment) => {
    const stored = targetById.get(segment.id)
    const unit = unitById.get(segment.unit)
    if (!stored || !unit) return []
    const {target} = stored
    const text = plainText(segment.source)
    return {
      id: segment.id,
      unit: unit.id,
      kind: unit.kind,
      depth: unit.depth,
      name: unit.name,
      source: writeMarkup(segment.source),
      codes: codesOf(segment.source).map((code) => ({
        type: code.type,
        id: code.id,
        kind: code.kind,
        equiv: 'equiv' in code ? code.equiv : '',
      })),
      state: target.state,
      target: target.content === null ? null : writeMarkup(target.content),
      version: stored.version,
      origin: target.origin,
      by: 'by' in target ? target.by : null,
      reviewedBy: 'reviewedBy' in target ? target.reviewedBy : null,
      reason: stored.reason,
      reasonText: stored.reason === null ? null : sayReason(stored.reason, reader),
      earlier: earlierView(earlier.get(segment.id), segment.source),
      matches: (matches.get(segment.id) ?? []).map((match) => ({
        type: match.type,
        similarity: match.similarity,
        source: writeMarkup(match.source),
        target: writeMarkup(match.target),
        carried: match.carried,
        origin: match.origin,
      })),
      terms: (terms.get(segment.id) ?? []).map((term) => ({...term, text: text.slice(term.start, term.end)})),
      issues: (issues.get(segment.id) ?? []).map((issue) => ({...issue, ...sayIssue(issue, reader)})),
    }
  })
}

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
