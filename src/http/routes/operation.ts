import * as z from 'zod'
import type {Routes} from '../plugin.js'
import {monthPattern, postEditFigures} from '../../commands/post-edit.js'
import {callDue} from '../../commands/call-due.js'
import {resume} from '../../commands/resume.js'
import {openRuns} from '../../store/runs.js'
import {reportsOf} from '../../store/reports.js'
import {callRun, inputHash} from '../../store/runs.js'

/** Every pipeline, by name. */
export const pipelineNames = [
  'intake',
  'translate',
  'publish',
  'pdf',
  'copy',
  'tell',
  'mail',
  'nightly',
] as const
const reportLimit = 60

/** Is it alive, is it ready, how does it do; and what an operator may ask of it. */
export const operationRoutes: Routes = async (server, {ports}) => {
  server.get('/healthz', {config: {access: 'public'}, schema: {summary: 'The process answers'}}, () => ({
    status: 'ok',
  }))

  server.get(
    '/readyz',
    {config: {access: 'public'}, schema: {summary: 'Database and queue answer'}},
    async () => {
      await ports.pool.query('select 1')
      await ports.queue.ping()
      return {status: 'ready'}
    },
  )

  server.get(
    '/metrics',
    {config: {access: 'operate', loopback: true}, schema: {summary: 'Prometheus metrics'}},
    async (_request, reply) => {
      ports.metrics.runs.reset()
      for (const {pipeline, state, count} of await openRuns(ports.pool)) {
        ports.metrics.runs.set({pipeline, state}, count)
      }
      for (const pipeline of pipelineNames) {
        const depth = await ports.queue.depth(pipeline)
        for (const [state, count] of Object.entries(depth)) {
          ports.metrics.queueDepth.set({pipeline, state}, count as number)
        }
      }
      return reply.type(ports.metrics.registry.contentType).send(await ports.metrics.registry.metrics())
    },
  )

  server.post(
    '/api/runs/:key/resume',
    {
      config: {access: 'operate'},
      schema: {summary: 'Give blocked runs another chance', params: z.object({key: z.string().max(100)})},
    },
    async ({params, who}) => ({resumed: await resume(ports, params.key, who)}),
  )

  server.get(
    '/api/nightly',
    {config: {access: 'report'}, schema: {summary: 'Reports of the nightly run'}},
    async () => ({
      reports: await reportsOf(ports.pool, 'nightly', reportLimit),
    }),
  )

  server.get(
    '/api/effort',
    {
      config: {access: 'report'},
      schema: {
        summary: 'How far reviewed texts went from the machine drafts, by engine, direction and month',
        querystring: z.object({since: z.string().regex(monthPattern).optional()}),
      },
    },
    async ({query}) => ({figures: await postEditFigures(ports, query.since ?? null)}),
  )

  server.post(
    '/api/nightly',
    {config: {access: 'operate'}, schema: {summary: 'Run the nightly run now'}},
    async (_request, reply) => {
      const key = `manual-${ports.clock.now().toISOString().replace(/[:.]/g, '-')}`
      await callRun(ports.pool, 'nightly', key, inputHash(key))
      return reply.status(202).send({key})
    },
  )

  server.post(
    '/api/due',
    {config: {access: 'operate'}, schema: {summary: 'Publish what is due'}},
    async () => ({
      called: await callDue(ports),
    }),
  )
}
