import * as z from 'zod'
import type {DraftedNotice} from '../../store/events.js'
import {callerMay} from '../access/caller.js'
import {openEventHub} from '../event-hub.js'
import type {Routes} from '../plugin.js'

/** A stream ends after this long, and its reader opens the next. */
const maxStreamMs = 5 * 60 * 1000

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
      const shows = ({category}: DraftedNotice): boolean =>
        caller !== null &&
        (category === null ? callerMay(caller, 'operate') : callerMay(caller, 'read', {category}))
      const stream = await hub.open(headers['last-event-id'] ?? null, shows)
      // Whoever may no longer come in is found out when the reader asks again, which it does by itself.
      const ending = setTimeout(() => stream.end(), maxStreamMs)
      ending.unref()
      raw.on('close', () => {
        clearTimeout(ending)
        stream.destroy()
      })
      return (
        reply
          .type('text/event-stream; charset=utf-8')
          .header('cache-control', 'no-store')
          .header('x-accel-buffering', 'no')
          // Otherwise the connection outlives the stream, and the server's closing waits for it.
          .header('connection', 'close')
          .send(stream)
      )
    },
  )
}
