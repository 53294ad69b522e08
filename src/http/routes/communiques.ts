import * as z from 'zod'
import {approve} from '../../commands/approve.js'
import {consider} from '../../commands/consider.js'
import {publish} from '../../commands/publish.js'
import {review} from '../../commands/review.js'
import {defaultCategory} from '../../commands/submission-facts.js'
import {submit} from '../../commands/submit.js'
import {understand} from '../../commands/understand.js'
import {withdraw} from '../../commands/withdraw.js'
import {BayanError} from '../../errors.js'
import {locales} from '../../model/locale.js'
import {whoMay} from '../../notify/who-may.js'
import {findCommunique, findRevision, latestRevision} from '../../store/communiques.js'
import {eventsOf} from '../../store/events.js'
import {imageOf} from '../../store/images.js'
import {overviewOf, overviews} from '../../store/overview.js'
import {chooseLocale} from '../../words.js'
import {sayBlocked} from '../say-blocked.js'
import {callerCategories} from '../access/caller.js'
import type {Routes} from '../plugin.js'
import {bytesOf, original, submission} from './submission.js'

const maxSearchCharacters = 200
const locale = z.enum(locales)
const name = z.object({name: z.string().min(1).max(100).describe('Reference or id')})
const eventLimit = 200
const maxReasonCharacters = 2_000

/** Communiqués: submit, look, review, approve, publish, withdraw. */
export const communiqueRoutes: Routes = async (server, {ports}) => {
  server.post(
    '/api/communiques',
    {
      config: {access: 'submit', asWritten: ['text']},
      schema: {summary: 'Submit an original', body: submission},
    },
    async ({body, who, caller}, reply) => {
      const categories = callerCategories(caller, 'submit')
      const images = body.images?.map((image) => Buffer.from(image, 'base64'))
      return reply
        .status(201)
        .send(await submit(ports, {...body, images, bytes: bytesOf(body), by: who, categories}))
    },
  )

  server.post(
    '/api/originals',
    {
      config: {access: 'submit', asWritten: ['text']},
      schema: {
        summary: 'Show what would be understood of an original; nothing is kept',
        description:
          'Pasted rich text goes as `text` under a name that ends in `.html`. `dropped` is what is not kept of it.',
        body: original,
      },
    },
    ({body}) => understand(bytesOf(body), body.name),
  )

  server.post(
    '/api/submissions',
    {
      config: {access: 'submit', asWritten: ['text']},
      schema: {
        summary: 'Say what would come of a submission; nothing is kept',
        description:
          'What is understood, each fact or what is wrong with it, and earlier communiqués that it nearly repeats.',
        body: submission,
      },
    },
    async ({body, caller, headers}) =>
      consider(
        ports,
        {...body, bytes: bytesOf(body)},
        {
          submits: callerCategories(caller, 'submit'),
          reads: callerCategories(caller, 'read'),
          language: chooseLocale(headers['accept-language']),
        },
      ),
  )

  server.get(
    '/api/signatories/people',
    {
      config: {access: 'submit'},
      schema: {
        summary: 'Who may be asked for a signature on what is handed in under a category',
        querystring: z.object({category: z.string().min(1).max(60).default(defaultCategory)}),
      },
    },
    async ({query: {category}, caller}) => {
      if (callerCategories(caller, 'submit')?.includes(category) === false)
        throw new BayanError('forbidden', {place: 'category', got: category})
      return {people: await whoMay(ports.pool, 'read', {category})}
    },
  )

  server.get(
    '/api/communiques',
    {
      config: {access: 'read'},
      schema: {
        summary: 'Where the newest communiqués stand',
        querystring: z.object({
          limit: z.coerce.number().int().min(1).max(200).default(50),
          offset: z.coerce.number().int().min(0).default(0),
          text: z
            .string()
            .trim()
            .min(1)
            .max(maxSearchCharacters)
            .optional()
            .describe('A part of the reference or title'),
        }),
      },
    },
    async ({query, caller, headers}) => {
      const language = chooseLocale(headers['accept-language'])
      const {limit, offset, text = null} = query
      const found = await overviews(ports.pool, limit, offset, callerCategories(caller, 'read'), text)
      return {communiques: found.map((overview) => sayBlocked(overview, language))}
    },
  )

  server.get(
    '/api/communiques/:name',
    {
      config: {access: 'read'},
      schema: {summary: 'Where one communiqué stands, and its history', params: name},
    },
    async ({params, headers}) => {
      const communique = await findCommunique(ports.pool, params.name)
      const overview = await overviewOf(ports.pool, communique.id)
      if (!overview) throw new BayanError('not_found', {got: params.name})
      const said = sayBlocked(overview, chooseLocale(headers['accept-language']))
      return {...said, events: await eventsOf(ports.pool, communique.id, eventLimit)}
    },
  )

  server.get(
    '/api/communiques/:name/source',
    {config: {access: 'read'}, schema: {summary: 'The original, as it was received', params: name}},
    async ({params}) => {
      const communique = await findCommunique(ports.pool, params.name)
      return findRevision(ports.pool, await latestRevision(ports.pool, communique.id))
    },
  )

  server.get(
    '/api/communiques/:name/images/:image',
    {
      config: {access: 'read'},
      schema: {
        summary: 'An image of an original',
        params: name.extend({image: z.string().max(80).describe('SHA-256 and ending, as the text names it')}),
      },
    },
    async ({params}, reply) => {
      const {id} = await findCommunique(ports.pool, params.name)
      const {type, bytes} = await imageOf(ports.pool, id, params.image)
      return reply
        .type(type)
        .header('cache-control', 'no-store')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(bytes)
    },
  )

  server.post(
    '/api/communiques/:name/review',
    {
      config: {access: 'review'},
      schema: {
        summary: 'Take translated segments as reviewed',
        params: name,
        body: z.object({locale, segments: z.array(z.string()).max(10_000).optional()}),
      },
    },
    async ({params, body, who}) => {
      const communique = await findCommunique(ports.pool, params.name)
      const revision = await latestRevision(ports.pool, communique.id)
      const ref = {revision, locale: body.locale}
      return {reviewed: await review(ports, ref, body.segments ?? null, who)}
    },
  )

  server.post(
    '/api/communiques/:name/approve',
    {
      config: {access: 'approve'},
      schema: {
        summary: 'Approve the locales named, or all three',
        params: name,
        body: z.object({locales: z.array(locale).min(1).optional()}),
      },
    },
    ({params, body, who}) => approve(ports, params.name, body.locales ?? null, who),
  )

  server.post(
    '/api/communiques/:name/publish',
    {
      config: {access: 'publish'},
      schema: {summary: 'Release what is approved, now', params: name, body: z.strictObject({}).nullish()},
    },
    async ({params, who}, reply) => reply.status(202).send(await publish(ports, params.name, who)),
  )

  server.post(
    '/api/communiques/:name/withdraw',
    {
      config: {access: 'withdraw'},
      schema: {
        summary: 'Take a communiqué off in every locale, with a public reason in each',
        params: name,
        body: z.object({
          reasons: z.record(locale, z.string().min(1).max(maxReasonCharacters)),
          forCause: z.boolean().default(false).describe('No earlier version may be read either'),
        }),
      },
    },
    async ({params, body, who}, reply) =>
      reply.status(202).send(await withdraw(ports, params.name, body.reasons, who, body.forCause)),
  )
}
