import {check} from '../check/check.js'
import {wordsToSpell} from '../check/spelling-words.js'
import {hasText} from '../document/has-text.js'
import {readMarkup} from '../document/markup.js'
import {BayanError} from '../errors.js'
import type {TranslationRef} from '../model/communique.js'
import type {Inline} from '../model/inline.js'
import type {Issue} from '../model/issue.js'
import type {Origin, Target, TargetState} from '../model/target.js'
import type {Ports} from '../pipeline/ports.js'
import {communiqueOf} from '../store/communiques.js'
import {transact, type Db} from '../store/database.js'
import {segmentOf} from '../store/documents.js'
import {putEvent} from '../store/events.js'
import {foundTermsOfSegment, putIssues} from '../store/hints.js'
import {lockTarget, putTarget, type StoredTarget} from '../store/targets.js'
import {beforeDrafts} from './before-drafts.js'
import {refuseOld} from './refuse-old.js'
import {refuseAfterRelease, reopen} from './reopen.js'

/** A translator's text for one segment. */
export interface TargetEdit extends TranslationRef {
  readonly segment: string
  /** As `writeMarkup` gives it; null confirms the draft that stands there. */
  readonly markup: string | null
  /** The version that the translator saw. */
  readonly version: number
  readonly by: string
  /** Keep the text without confirming it: what was `initial` stays so, and codes may still be missing. */
  readonly draft?: boolean | undefined
}

export interface EditedTarget {
  readonly version: number
  readonly issues: readonly Issue[]
  readonly state: TargetState
}

const maxMarkupCharacters = 20_000

/**
 * Write a translator's text: `translated`, with its issues found again. Throws `version_conflict` with the text that
 * stands there, `codes_broken`, `state_forbids` when the revision is out or followed by another; each gives the refused text back.
 */
export async function editTarget(ports: Ports, edit: TargetEdit): Promise<EditedTarget> {
  if (edit.markup !== null && edit.markup.length > maxMarkupCharacters) {
    throw new BayanError('request_invalid', {place: edit.segment, limit: maxMarkupCharacters})
  }
  await spellBefore(ports, edit)
  return transact(ports.pool, async (db) => {
    const communique = await communiqueOf(db, edit.revision)
    await refuseOld(db, edit.revision, edit.segment, edit.markup)
    await refuseAfterRelease(db, edit, edit.markup)
    const stored = await lockTarget(db, edit, edit.segment)
    if (stored.version !== edit.version) {
      throw new BayanError('version_conflict', {
        place: edit.segment,
        got: edit.version,
        expected: stored.version,
        refused: edit.markup ?? '',
      })
    }
    const segment = await segmentOf(db, edit.revision, edit.segment)
    const content = edit.markup === null ? stored.target.content : readContent(edit, segment.source)
    const says = content !== null && (edit.draft === true || hasText(content) || !hasText(segment.source))
    if (!says) throw new BayanError('state_forbids', {place: edit.segment, reason: 'empty'})
    const before = edit.draft === true ? await beforeDrafts(db, edit, content) : null
    const target = before ?? writtenTarget(stored, edit, content)
    const version = await putTarget(db, edit, edit.segment, target, edit.version)
    const issues = check({
      source: segment.source,
      target: content,
      sourceLocale: communique.source,
      targetLocale: edit.locale,
      origin: target.origin,
      state: target.state,
      terms: await foundTermsOfSegment(db, edit, edit.segment),
      misspelt: await ports.speller.misspelt(edit.locale, wordsToSpell(content, edit.locale)),
      category: communique.category,
    })
    await putIssues(db, edit, new Map([[edit.segment, issues]]))
    await reopen(db, edit, edit.by)
    await putEditEvent(db, edit, communique.id, stored)
    return {version, issues, state: target.state}
  })
}

/** Have the words judged before the segment is locked; the speller remembers them until they are asked for in there. */
async function spellBefore(ports: Ports, edit: TargetEdit): Promise<void> {
  const {source} = await segmentOf(ports.pool, edit.revision, edit.segment)
  const content =
    edit.markup === null
      ? (await lockTarget(ports.pool, edit, edit.segment)).target.content
      : readMarkup(edit.markup, source).content
  if (content) await ports.speller.misspelt(edit.locale, wordsToSpell(content, edit.locale))
}

function readContent(edit: TargetEdit, source: Parameters<typeof readMarkup>[1]) {
  const {content, issues} = readMarkup(edit.markup ?? '', source)
  const broken = edit.draft ? undefined : issues.find((issue) => issue.severity === 'critical')
  if (broken) {
    throw new BayanError('codes_broken', {
      place: edit.segment,
      reason: broken.rule,
      got: broken.detail['got'] ?? '',
      expected: broken.detail['expected'] ?? '',
      refused: edit.markup ?? '',
    })
  }
  return content
}

/** Give the target that a text makes. */
function writtenTarget(stored: StoredTarget, edit: TargetEdit, content: readonly Inline[]): Target {
  const origin = originOf(stored, edit.markup)
  return edit.draft && stored.target.state === 'initial'
    ? {state: 'initial', content, origin}
    : {state: 'translated', content, origin, by: edit.by}
}

/** A confirmed draft keeps where it came from; a changed one is a person's, made from it. */
function originOf({target}: StoredTarget, markup: string | null): Origin {
  if (markup === null && target.origin) return target.origin
  if (target.origin === null) return {type: 'person', from: 'scratch'}
  return target.origin.type === 'person' ? target.origin : {type: 'person', from: target.origin.type}
}

const putEditEvent = (db: Db, edit: TargetEdit, communique: string, before: StoredTarget): Promise<void> =>
  putEvent(db, {
    who: edit.by,
    act: edit.draft ? 'draft' : edit.markup === null ? 'confirm' : 'edit',
    communique,
    revision: edit.revision,
    locale: edit.locale,
    segment: edit.segment,
    detail: {before: before.target},
  })
