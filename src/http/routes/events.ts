import {z} from 'zod'
import {callerCategories} from '../access/caller.js'
import {openEventHub} from '../event-hub.js'
import type {Routes} from '../plugin.js'

/** What happens, as it happens: server-sent events with the id of each, so that a reader who was away misses none. */
export const eventRoutes: Routes = async (server, {ports}) => {
  const hub = openEventHub(ports)
  server.addHook('preClose', () => hub.close())

  server.get(
    '/api/events',
    {
      config: {access: 'read'},
      schema: {
        summary: 'A stream of what happens (text/event-stream)',
        headers: z.object({
          'last-event-id': z
            .string()
            .regex(/^\d{1,18}$/)
            .optional(),
        }),
      },
    },
    async ({headers, raw, caller}, reply) => {
      const categories = callerCategories(caller, 'read')
      const stream = await hub.open(
        headers['last-event-id'] ?? null,
        ({category}) => categories === null || (category !== null && categories.includes(category)),
      )
      raw.on('close', () => stream.destroy())
      return reply
        .type('text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .send(stream)
    },
  )
}
