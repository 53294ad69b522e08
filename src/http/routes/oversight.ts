import * as z from 'zod'
import {BayanError, type ErrorCode} from '../../errors.js'
import {engineHealth} from '../../commands/engine-health.js'
import {engineOrder} from '../../commands/engine-order.js'
import type {QueueBoard} from '../../ports.js'
import {eventActs, findEvents} from '../../store/events.js'
import {blockedRuns} from '../../store/stuck-runs.js'
import {workersSeen} from '../../store/workers.js'
import {chooseLocale, sayError} from '../../words.js'
import {defined} from '../defined.js'
import {contentPolicy} from '../secure-headers.js'
import type {Routes} from '../plugin.js'
import {pipelineNames} from './operation.js'

const maxBlocked = 200
const maxEvents = 200
const boardPath = '/queues/'
const word = z.string().min(1).max(200)
const day = z.iso.date()

/** What an operator looks at: engines, workers, queues, what is blocked, who did what. */
export const oversightRoutes: Routes = async (server, {ports}) => {
  server.get(
    '/api/engines',
    {
      config: {access: 'operate'},
      schema: {summary: 'The engines in the order in which they are tried, by direction and confidentiality'},
    },
    async () => ({
      engines: await engineHealth(ports),
      order: engineOrder(ports.engines),
    }),
  )

  server.get(
    '/api/workers',
    {config: {access: 'operate'}, schema: {summary: 'Processes that work, and those that fell silent'}},
    async () => ({workers: await workersSeen(ports.pool)}),
  )

  server.get(
    '/api/queues',
    {config: {access: 'operate'}, schema: {summary: 'Reminders in the queue, by pipeline and state'}},
    async () => ({
      backend: ports.config.redisUrl === null ? 'postgresql' : 'redis',
      queues: await Promise.all(
        pipelineNames.map(async (pipeline) => ({pipeline, ...(await ports.queue.depth(pipeline))})),
      ),
    }),
  )

  server.get(
    '/api/runs/blocked',
    {
      config: {access: 'operate'},
      schema: {summary: 'Runs that failed for good or again and again, with what to do'},
    },
    async ({headers}) => {
      const locale = chooseLocale(headers['accept-language'])
      const runs = await blockedRuns(ports.pool, maxBlocked)
      return {
        runs: runs.map((run) => ({
          ...run,
          ...sayError(new BayanError(run.code as ErrorCode, run.detail), locale),
        })),
      }
    },
  )

  server.get(
    '/api/audit',
    {
      config: {access: 'operate'},
      schema: {
        summary: 'Who did what, when, to what; newest first',
        querystring: z.object({
          who: word.optional(),
          act: word.optional(),
          text: word.optional(),
          from: day.optional(),
          to: day.optional(),
          before: z
            .string()
            .regex(/^\d{1,18}$/)
            .optional(),
          limit: z.coerce.number().int().min(1).max(maxEvents).default(50),
        }),
      },
    },
    async ({query: {limit, ...filter}}) => {
      const found = await findEvents(ports.pool, defined(filter), ports.config.timeZone, limit + 1)
      const events = found.slice(0, limit)
      const acts = filter.before === undefined ? await eventActs(ports.pool) : []
      return {events, next: found.length > limit ? (events.at(-1)?.id ?? null) : null, acts}
    },
  )

  let board: Promise<QueueBoard> | null = null
  server.get<{Params: {'*': string}; Querystring: Record<string, string>}>(
    `${boardPath}*`,
    {config: {access: 'operate'}, schema: {hide: true}},
    async ({params, query}, reply) => {
      board ??= ports.queue.board(pipelineNames, boardPath)
      const answer = await (await board).get(`/${params['*']}`, query)
      if (!answer) throw new BayanError('not_found', {got: params['*']})
      return reply
        .status(answer.status)
        .type(answer.type)
        .header('content-security-policy', contentPolicy(null, 'self'))
        .header('cache-control', 'no-store')
        .send(answer.body)
    },
  )
}
