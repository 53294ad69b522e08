import type {Locale} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import {putComment, resolveComment, type Comment, type CommentKind} from '../store/comments.js'
import {findCommunique, latestRevision} from '../store/communiques.js'
import {transact} from '../store/database.js'
import {segmentOf} from '../store/documents.js'
import {putEvent} from '../store/events.js'

/** What somebody says about a segment. */
export interface Said {
  readonly segment: string
  readonly locale: Locale
  readonly kind: CommentKind
  readonly text: string
}

/** Say something about a segment of the latest revision, or ask its author. Throws `not_found`. */
export function comment(ports: Pick<Ports, 'pool'>, name: string, said: Said, by: string): Promise<Comment> {
  return transact(ports.pool, async (db) => {
    const {id: communique} = await findCommunique(db, name)
    const revision = await latestRevision(db, communique)
    await segmentOf(db, revision, said.segment)
    const {segment, locale, kind} = said
    const put = await putComment(db, {...said, text: said.text.trim(), communique, revision, by})
    await putEvent(db, {who: by, act: kind, communique, revision, locale, segment, detail: {comment: put.id}})
    return put
  })
}

/** Settle a comment or a question. Throws `not_found`. */
export function settleComment(
  ports: Pick<Ports, 'pool'>,
  name: string,
  id: string,
  by: string,
): Promise<Comment> {
  return transact(ports.pool, async (db) => {
    const {id: communique} = await findCommunique(db, name)
    const settled = await resolveComment(db, communique, id, by)
    const {revision, locale, segment} = settled
    await putEvent(db, {
      who: by,
      act: 'settle',
      communique,
      revision,
      locale,
      segment,
      detail: {comment: id},
    })
    return settled
  })
}
