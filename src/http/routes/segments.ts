import * as z from 'zod'
import {editTarget} from '../../commands/edit-target.js'
import {listSegments} from '../../commands/list-segments.js'
import {readSegments} from '../../commands/read-segments.js'
import {BayanError} from '../../errors.js'
import {locales} from '../../model/locale.js'
import {findCommunique, latestRevision} from '../../store/communiques.js'
import {neighbours} from '../../store/neighbours.js'
import {chooseLocale, sayIssue} from '../../words.js'
import type {Routes} from '../plugin.js'

const locale = z.enum(locales)
const maxMarkupCharacters = 20_000
const maxNamedCharacters = 2_000

/** Segments of one translation: read them, write a target. */
export const segmentRoutes: Routes = async (server, {ports}) => {
  server.get(
    '/api/communiques/:name/segments/:locale',
    {
      config: {access: 'read'},
      schema: {
        summary: 'Segments with targets and issues, in the order of the document',
        description: '`total` is how many the whole translation has.',
        params: z.object({name: z.string().max(100), locale}),
        querystring: z.object({
          around: z
            .string()
            .max(40)
            .optional()
            .describe(
              'Those about a segment; about the first that nobody confirmed when there is none of this id',
            ),
          only: z
            .string()
            .max(maxNamedCharacters)
            .optional()
            .describe('Those of these ids, with commas between'),
        }),
      },
    },
    async ({params, query, headers}) => {
      const communique = await findCommunique(ports.pool, params.name)
      const revision = await latestRevision(ports.pool, communique.id)
      const reader = chooseLocale(headers['accept-language'])
      const ref = {revision, locale: params.locale}
      const {total, ids} = await neighbours(ports.pool, ref, query.around ?? null)
      const named = query.only?.split(',') ?? (query.around === undefined ? null : ids)
      const segments = await listSegments(ports, ref, reader, named)
      return {revision, source: communique.source, locale: params.locale, total, segments}
    },
  )

  server.get(
    '/api/communiques/:name/segments/:locale/:segment',
    {
      config: {access: 'read'},
      schema: {
        summary: 'One segment with what helps to translate it: matches, terms, what was last translated',
        params: z.object({name: z.string().max(100), locale, segment: z.string().max(40)}),
      },
    },
    async ({params, headers}) => {
      const communique = await findCommunique(ports.pool, params.name)
      const revision = await latestRevision(ports.pool, communique.id)
      const reader = chooseLocale(headers['accept-language'])
      const ref = {revision, locale: params.locale}
      const [segment] = await readSegments(ports, ref, reader, params.segment)
      if (!segment) throw new BayanError('not_found', {got: params.segment})
      return {revision, segment}
    },
  )

  server.put(
    '/api/communiques/:name/segments/:locale/:segment',
    {
      config: {access: 'translate', asWritten: ['markup']},
      schema: {
        summary: 'Write a translation, or confirm the draft (markup null)',
        description: 'Needs `If-Match` with the version that was read, as `"3"`; 409 gives both texts back.',
        params: z.object({name: z.string().max(100), locale, segment: z.string().max(40)}),
        headers: z.object({'if-match': z.string().regex(/^"\d+"$/)}),
        body: z.object({
          markup: z.string().max(maxMarkupCharacters).nullable(),
          draft: z.boolean().optional().describe('Keep the text without confirming it'),
          revision: z
            .string()
            .max(40)
            .optional()
            .describe('The revision that was read (default: the latest)'),
          as: z.string().max(200).optional().describe('Who wrote it; nothing is taken as somebody else'),
        }),
      },
    },
    async ({params, headers, body, who}, reply) => {
      if (body.as !== undefined && body.as !== who) throw new BayanError('unauthenticated')
      const communique = await findCommunique(ports.pool, params.name)
      const revision = body.revision ?? (await latestRevision(ports.pool, communique.id))
      if (!revision.startsWith(`${communique.id}r`)) throw new BayanError('not_found', {got: revision})
      const language = chooseLocale((headers as Record<string, string>)['accept-language'])
      const version = Number(headers['if-match'].slice(1, -1))
      if (!Number.isSafeInteger(version)) throw new BayanError('request_invalid', {place: 'if-match'})
      const edited = await editTarget(ports, {
        revision,
        locale: params.locale,
        segment: params.segment,
        markup: body.markup,
        draft: body.draft,
        version,
        by: who,
      })
      return reply
        .header('etag', `"${edited.version}"`)
        .send({...edited, issues: edited.issues.map((issue) => ({...issue, ...sayIssue(issue, language)}))})
    },
  )
}
