import * as z from 'zod'
import {comment, settleComment} from '../../commands/comment.js'
import {locales} from '../../model/locale.js'
import {commentKinds, commentsOf} from '../../store/comments.js'
import {findCommunique, latestRevision} from '../../store/communiques.js'
import type {Routes} from '../plugin.js'

const name = z.string().min(1).max(100)
const maxTextCharacters = 4_000

const said = z.object({
  segment: z.string().max(40),
  locale: z.enum(locales),
  kind: z.enum(commentKinds),
  text: z.string().trim().min(1).max(maxTextCharacters),
})

/** Comments on segments, and questions to the author that every language's team sees. */
export const commentRoutes: Routes = async (server, {ports}) => {
  server.get(
    '/api/communiques/:name/comments',
    {
      config: {access: 'read'},
      schema: {summary: 'What was said about the latest revision', params: z.object({name})},
    },
    async ({params}) => {
      const communique = await findCommunique(ports.pool, params.name)
      const revision = await latestRevision(ports.pool, communique.id)
      return {comments: await commentsOf(ports.pool, revision)}
    },
  )

  server.post(
    '/api/communiques/:name/comments',
    {
      config: {access: 'comment'},
      schema: {summary: 'Say something about a segment, or ask', params: z.object({name}), body: said},
    },
    async ({params, body, who}, reply) =>
      reply.status(201).send(await comment(ports, params.name, body, who)),
  )

  server.post(
    '/api/communiques/:name/comments/:comment/settle',
    {
      config: {access: 'comment'},
      schema: {
        summary: 'Settle a comment or a question',
        params: z.object({name, comment: z.string().regex(/^\d{1,18}$/)}),
      },
    },
    ({params, who}) => settleComment(ports, params.name, params.comment, who),
  )
}
