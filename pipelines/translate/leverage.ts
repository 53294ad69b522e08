import {facts} from '../../locales/index.js'
import {leverage, type Candidate} from '../../src/leverage/leverage.js'
import type {Communique, TranslationRef} from '../../src/model/communique.js'
import type {Segment} from '../../src/model/document.js'
import {plainText} from '../../src/model/inline.js'
import type {Match} from '../../src/model/match.js'
import type {Ports} from '../../src/pipeline/ports.js'
import {communiqueOf} from '../../src/store/communiques.js'
import type {Db} from '../../src/store/database.js'
import {segmentsOf} from '../../src/store/documents.js'
import {putMatches, type BySegment} from '../../src/store/hints.js'
import {bestCandidates} from '../../src/store/memory/best-candidates.js'
import {putDrafts, type Draft} from '../../src/store/targets.js'

interface Input {
  readonly ref: TranslationRef
  readonly communique: Communique
  readonly segments: readonly Segment[]
  readonly candidates: readonly (readonly Candidate[])[]
}

/** Load the segments and what the memory may know of each. */
export async function forLeverage(db: Db, ref: TranslationRef): Promise<Input> {
  const communique = await communiqueOf(db, ref.revision)
  const segments = await segmentsOf(db, ref.revision)
  const candidates = await bestCandidates(
    db,
    communique.source,
    ref.locale,
    segments.map(({source}) => source),
  )
  return {ref, communique, segments, candidates}
}

/** Judge the candidates of every segment. */
export function leverageAll({ref, communique, segments, candidates}: Input, ports: Ports): BySegment<Match> {
  const direction = {source: facts[communique.source], target: facts[ref.locale]}
  const textAt = (index: number): string => plainText(segments[index]?.source ?? [])
  return new Map(
    segments.map((segment, index) => [
      segment.id,
      leverage(
        {
          content: segment.source,
          before: textAt(index - 1),
          after: textAt(index + 1),
          communique: communique.id,
          place: segment.id,
        },
        candidates[index] ?? [],
        direction,
        ports.clock.now(),
      ),
    ]),
  )
}

/** Keep the matches; one that says exactly this becomes the draft. */
export async function putLeveraged(db: Db, ref: TranslationRef, matches: BySegment<Match>): Promise<void> {
  await putMatches(db, ref, matches)
  await putDrafts(db, ref, [...matches].flatMap(draftFrom))
}

function draftFrom([segment, [best]]: readonly [string, readonly Match[]]): readonly Draft[] {
  if (!best || best.type === 'tm' || best.type === 'mt') return []
  const origin = {type: best.type, similarity: best.similarity, unit: best.origin}
  return [{segment, content: best.target, origin, reason: null}]
}
