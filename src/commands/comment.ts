import type {Locale} from '../model/locale.js'
import {tell} from '../notify/tell.js'
import type {Ports} from '../pipeline/ports.js'
import {assignmentsOf} from '../store/assignments.js'
import {openQuestions, putComment, resolveComment, type Comment, type CommentKind} from '../store/comments.js'
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
    const {id: communique, createdBy} = await findCommunique(db, name)
    const revision = await latestRevision(db, communique)
    await segmentOf(db, revision, said.segment)
    const {segment, locale, kind} = said
    const put = await putComment(db, {...said, text: said.text.trim(), communique, revision, by})
    await putEvent(db, {who: by, act: kind, communique, revision, locale, segment, detail: {comment: put.id}})
    const notice = {communique, locale, segment, by}
    if (kind === 'question') {
      // The author answers; whoever works on the text wants to know that it is not clear.
      const working = (await assignmentsOf(db, communique)).map(({account}) => account)
      await tell(db, [createdBy, ...working], {...notice, kind: 'question', key: `question:${put.id}`})
    } else {
      const askers = (await openQuestions(db, revision, segment)).map((question) => question.by)
      await tell(db, askers, {...notice, kind: 'answer', key: `answer:${put.id}`})
    }
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
    if (settled.kind === 'question')
      await tell(db, [settled.by], {communique, locale, segment, by, kind: 'answer', key: `settled:${id}`})
    return settled
  })
}
