import * as z from 'zod'
import {locales} from '../../model/locale.js'
import {contactOf, notificationsOf, putContact, readNotifications} from '../../store/notifications.js'
import {callerCategories} from '../access/caller.js'
import type {Routes} from '../plugin.js'

const listLimit = 100
const maxEmailCharacters = 254

/** What I was told, and where I am written to. */
export const notificationRoutes: Routes = async (server, {ports}) => {
  server.get(
    '/api/notifications',
    {config: {access: 'account'}, schema: {summary: 'What I was told, newest first'}},
    async ({who, caller}, reply) => {
      reply.header('cache-control', 'no-store')
      return notificationsOf(ports.pool, who, callerCategories(caller, 'read'), listLimit)
    },
  )

  server.post(
    '/api/notifications/read',
    {
      config: {access: 'account'},
      schema: {
        summary: 'Mark what I was told, up to one, as read',
        body: z.object({upTo: z.string().regex(/^\d{1,18}$/)}),
      },
    },
    async ({who, body}, reply) => {
      await readNotifications(ports.pool, who, body.upTo, ports.clock.now())
      return reply.status(204).send()
    },
  )

  server.get(
    '/api/notifications/contact',
    {config: {access: 'self'}, schema: {summary: 'Where I am written to'}},
    async ({who}) => ({...(await contactOf(ports.pool, who)), sends: ports.mail !== null}),
  )

  server.put(
    '/api/notifications/contact',
    {
      config: {access: 'self'},
      schema: {
        summary: 'Say where I am written to, in which language, and whether at all',
        body: z.object({
          email: z.email().max(maxEmailCharacters).nullable(),
          mailed: z.boolean(),
          language: z.enum(locales),
        }),
      },
    },
    async ({who, body}) => {
      await putContact(ports.pool, who, body)
      return {...body, sends: ports.mail !== null}
    },
  )
}
