import {check} from '../../src/check/check.js'
import {wordsToSpell} from '../../src/check/spelling-words.js'
import type {Communique, TranslationRef} from '../../src/model/communique.js'
import type {Segment} from '../../src/model/document.js'
import type {Issue} from '../../src/model/issue.js'
import type {FoundTerm} from '../../src/model/match.js'
import type {Ports} from '../../src/pipeline/ports.js'
import {communiqueOf} from '../../src/store/communiques.js'
import type {Db} from '../../src/store/database.js'
import {segmentsOf} from '../../src/store/documents.js'
import {foundTermsOf, putIssues, type BySegment} from '../../src/store/hints.js'
import {markDrafted, targetsOf, type StoredTarget} from '../../src/store/targets.js'

interface Input {
  readonly ref: TranslationRef
  readonly communique: Communique
  readonly segments: readonly Segment[]
  readonly targets: readonly StoredTarget[]
  readonly terms: BySegment<FoundTerm>
}

/** Load every segment beside its target. */
export const forChecks = async (db: Db, ref: TranslationRef): Promise<Input> => ({
  ref,
  communique: await communiqueOf(db, ref.revision),
  segments: await segmentsOf(db, ref.revision),
  targets: await targetsOf(db, ref),
  terms: await foundTermsOf(db, ref),
})

/** Check every target that has content, all their words at once for their spelling. */
export async function checkAll(
  {ref, communique, segments, targets, terms}: Input,
  {speller}: Pick<Ports, 'speller'>,
): Promise<BySegment<Issue>> {
  const words = targets.flatMap(({target}) =>
    target.content ? wordsToSpell(target.content, ref.locale) : [],
  )
  const misspelt = await speller.misspelt(ref.locale, words)
  const byId = new Map(targets.map((stored) => [stored.segment, stored.target]))
  return new Map(
    segments.map(({id, source}) => {
      const target = byId.get(id)
      if (!target?.content) return [id, []]
      return [
        id,
        check({
          source,
          target: target.content,
          sourceLocale: communique.source,
          targetLocale: ref.locale,
          origin: target.origin,
          state: target.state,
          terms: terms.get(id) ?? [],
          misspelt,
          category: communique.category,
        }),
      ]
    }),
  )
}

/** Keep the issues, and tell that the drafts are there for people. */
export async function putChecked(db: Db, ref: TranslationRef, issues: BySegment<Issue>): Promise<void> {
  await putIssues(db, ref, issues)
  await markDrafted(db, ref)
}
