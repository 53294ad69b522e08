import {BayanError} from '../errors.js'
import type {Locale} from '../model/locale.js'
import type {Db} from './database.js'

export const commentKinds = ['comment', 'question'] as const
export type CommentKind = (typeof commentKinds)[number]

export interface NewComment {
  readonly communique: string
  readonly revision: string
  readonly segment: string
  /** The translation it was said in; a question is shown in all. */
  readonly locale: Locale
  readonly kind: CommentKind
  readonly text: string
  readonly by: string
}

export interface Comment extends NewComment {
  readonly id: string
  readonly at: Date
  readonly resolvedBy: string | null
  readonly resolvedAt: Date | null
}

const columns = `id::text, communique, revision, segment, locale, kind, text, by, at,
  resolved_by as "resolvedBy", resolved_at as "resolvedAt"`

/** Write a comment or a question. */
export async function putComment(db: Db, given: NewComment): Promise<Comment> {
  const {rows} = await db.query<Comment & {id: string}>(
    `insert into comment (communique, revision, segment, locale, kind, text, by)
     values ($1, $2, $3, $4, $5, $6, $7) returning ${columns}`,
    [given.communique, given.revision, given.segment, given.locale, given.kind, given.text, given.by],
  )
  return rows[0] as Comment
}

/** Give what was said about a revision, oldest first. */
export async function commentsOf(db: Db, revision: string): Promise<readonly Comment[]> {
  const {rows} = await db.query<Comment & {id: string}>(
    `select ${columns} from comment where revision = $1 order by id`,
    [revision],
  )
  return rows
}

/** Give the questions about a segment that nobody settled. */
export async function openQuestions(db: Db, revision: string, segment: string): Promise<readonly Comment[]> {
  const {rows} = await db.query<Comment & {id: string}>(
    `select ${columns} from comment
     where revision = $1 and segment = $2 and kind = 'question' and resolved_at is null order by id`,
    [revision, segment],
  )
  return rows
}

/** Mark a comment of a communiqué as settled; `not_found` when there is none that is open. */
export async function resolveComment(db: Db, communique: string, id: string, by: string): Promise<Comment> {
  const {rows} = await db.query<Comment & {id: string}>(
    `update comment set resolved_by = $3, resolved_at = now()
     where communique = $1 and id = $2 and resolved_at is null returning ${columns}`,
    [communique, id, by],
  )
  const row = rows[0]
  if (!row) throw new BayanError('not_found', {got: id})
  return row
}
