import {sameContent} from '../document/same-content.js'
import type {TranslationRef} from '../model/communique.js'
import type {Inline} from '../model/inline.js'
import type {Target} from '../model/target.js'
import type {Db} from '../store/database.js'
import {segmentEvents} from '../store/events.js'

/** Drafts of one person in a row that are looked through; who typed more has written a text of their own. */
const maxDrafts = 50

/**
 * Give the target that stood before somebody's drafts when they have come back to its text: who types and takes it back
 * has written nothing, and what was reviewed still is. Null when it is another text, or not only drafts were written.
 */
export async function beforeDrafts(
  db: Db,
  at: TranslationRef & {readonly segment: string; readonly by: string},
  content: readonly Inline[],
): Promise<Target | null> {
  const events = await segmentEvents(db, at.locale, [at], maxDrafts)
  const first = events.findIndex(({act, who}) => act !== 'draft' || who !== at.by)
  const oldest = first === -1 ? undefined : events[first - 1]
  const before = oldest?.detail?.['before'] as Target | undefined
  if (!before?.content || !sameContent(before.content, content)) return null
  // The approval ended with the first of the drafts.
  return before.state === 'final' ? {...before, state: 'reviewed'} : before
}
