import {contextKey} from '../../src/leverage/context-key.js'
import type {Communique} from '../../src/model/communique.js'
import type {Segment} from '../../src/model/document.js'
import {plainText} from '../../src/model/inline.js'
import type {Locale} from '../../src/model/locale.js'
import {locales} from '../../src/model/locale.js'
import type {Db} from '../../src/store/database.js'
import {placesOf} from '../../src/store/descent.js'
import {segmentsOf} from '../../src/store/documents.js'
import type {NewUnit} from '../../src/store/memory/add-units.js'
import {targetsOf, type StoredTarget} from '../../src/store/targets.js'

/** Segments of a revision with their targets in every locale. */
export interface Learnable {
  readonly segments: readonly Segment[]
  /** Where each segment has stood since it was new. */
  readonly places: ReadonlyMap<string, string>
  readonly targets: ReadonlyMap<Locale, readonly StoredTarget[]>
}

/** Load what the memory may learn from. */
export async function forLearning(db: Db, revision: string): Promise<Learnable> {
  const targets = new Map<Locale, readonly StoredTarget[]>()
  for (const locale of locales) targets.set(locale, await targetsOf(db, {revision, locale}))
  return {segments: await segmentsOf(db, revision), places: await placesOf(db, revision), targets}
}

/** Make memory units of the final segments in the locales that go out. */
export function learn(
  {segments, places, targets}: Learnable,
  going: readonly Locale[],
  communique: Communique,
  at: Date,
): readonly NewUnit[] {
  const text = (index: number): string => plainText(segments[index]?.source ?? [])
  return segments.flatMap((segment, index) => {
    const contexts = [contextKey(text(index - 1), text(index + 1))]
    const variants = going.flatMap((locale) => {
      const found = targets.get(locale)?.find((stored) => stored.segment === segment.id)
      return found?.target.state === 'final' ? [{locale, content: found.target.content}] : []
    })
    if (variants.length === 0) return []
    return {
      variants: [{locale: communique.source, content: segment.source, contexts}, ...variants],
      origin: approverOf(segment.id, targets, going),
      communique: communique.id,
      place: places.get(segment.id) ?? segment.id,
      authoritative: communique.source,
      createdAt: at,
    }
  })
}

function approverOf(segment: string, targets: Learnable['targets'], going: readonly Locale[]): string {
  const names = going.flatMap((locale) => {
    const target = targets.get(locale)?.find((stored) => stored.segment === segment)?.target
    return target && 'reviewedBy' in target ? [target.reviewedBy] : []
  })
  return [...new Set(names)].join(', ')
}
