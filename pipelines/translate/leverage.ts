import {facts} from '../../locales/index.js'
import {findTerms} from '../../src/leverage/find-terms.js'
import type {Direction} from '../../src/leverage/carry-over.js'
import {leverage, type Candidate} from '../../src/leverage/leverage.js'
import type {TermIndex} from '../../src/leverage/term-index.js'
import type {Communique, TranslationRef} from '../../src/model/communique.js'
import type {Segment} from '../../src/model/document.js'
import {plainText} from '../../src/model/inline.js'
import type {FoundTerm, Match} from '../../src/model/match.js'
import {dayIn} from '../../src/pipeline/day-in.js'
import type {Ports} from '../../src/pipeline/ports.js'
import type {Earlier} from '../../src/revise/carry.js'
import {withEarlier} from '../../src/revise/earlier-match.js'
import {communiqueOf} from '../../src/store/communiques.js'
import type {Db} from '../../src/store/database.js'
import {placesOf} from '../../src/store/descent.js'
import {segmentsOf} from '../../src/store/documents.js'
import {earlierOf} from '../../src/store/earlier.js'
import {putFoundTerms, putMatches, type BySegment} from '../../src/store/hints.js'
import {bestCandidates} from '../../src/store/memory/best-candidates.js'
import {putDrafts, type Draft} from '../../src/store/targets.js'
import {draftFigures} from '../../src/translate/draft-figures.js'
import {termIndexOf} from './term-index-of.js'

interface Input {
  readonly ref: TranslationRef
  readonly communique: Communique
  readonly segments: readonly Segment[]
  readonly candidates: readonly (readonly Candidate[])[]
  readonly earlier: ReadonlyMap<string, Earlier>
  readonly places: ReadonlyMap<string, string>
  readonly terms: TermIndex
}

interface Leveraged {
  readonly matches: BySegment<Match>
  readonly terms: BySegment<FoundTerm>
  readonly drafts: readonly Draft[]
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
  return {
    ref,
    communique,
    segments,
    candidates,
    earlier: await earlierOf(db, ref),
    places: await placesOf(db, ref.revision),
    terms: await termIndexOf(db, communique.source),
  }
}

/** Judge the candidates of every segment, and find its terms. */
export function leverageAll(input: Input, ports: Ports): Leveraged {
  const {ref, communique, segments, candidates, earlier, places, terms} = input
  const now = ports.clock.now()
  const direction = {source: facts[communique.source], target: facts[ref.locale]}
  const search = {target: ref.locale, on: dayIn(now, ports.config.timeZone)}
  const textAt = (index: number): string => plainText(segments[index]?.source ?? [])
  const matchesAt = (segment: Segment, index: number): readonly Match[] => {
    const wanted = {
      content: segment.source,
      before: textAt(index - 1),
      after: textAt(index + 1),
      communique: communique.id,
      place: places.get(segment.id) ?? segment.id,
    }
    const matches = leverage(wanted, candidates[index] ?? [], direction, now)
    return withEarlier(matches, earlier.get(segment.id), wanted, direction, now)
  }
  const matches = new Map(segments.map((segment, index) => [segment.id, matchesAt(segment, index)]))
  return {
    matches,
    drafts: segments.flatMap((segment) => draftFrom(segment, matches.get(segment.id) ?? [], direction)),
    terms: new Map(segments.map(({id, source}) => [id, findTerms(source, terms, direction.source, search)])),
  }
}

/** Keep the matches, the terms and the drafts. */
export async function putLeveraged(
  db: Db,
  ref: TranslationRef,
  {matches, terms, drafts}: Leveraged,
): Promise<void> {
  await putMatches(db, ref, matches)
  await putFoundTerms(db, ref, terms)
  await putDrafts(db, ref, drafts)
}

/** A match that says exactly this becomes the draft; figures alone are written by the target's conventions. */
function draftFrom({id, source}: Segment, [best]: readonly Match[], direction: Direction): readonly Draft[] {
  if (best && best.type !== 'tm' && best.type !== 'mt') {
    const origin = {type: best.type, similarity: best.similarity, unit: best.origin}
    return [{segment: id, content: best.target, origin, reason: null}]
  }
  const figures = draftFigures(source, direction.source, direction.target)
  const origin = {type: 'em' as const, similarity: 100, unit: 'figures'}
  return figures === null ? [] : [{segment: id, content: figures, origin, reason: null}]
}
