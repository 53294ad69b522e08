import * as z from 'zod'
import {askSignatures, signOff} from '../../commands/sign-off.js'
import {endWaiver} from '../../commands/end-waiver.js'
import {schedule} from '../../commands/schedule.js'
import {rollback} from '../../commands/rollback.js'
import {waive} from '../../commands/waive.js'
import {whoMay} from '../../notify/who-may.js'
import {findCommunique} from '../../store/communiques.js'
import {locales} from '../../model/locale.js'
import {releasesOf} from '../../store/releases.js'
import {callerCategories} from '../access/caller.js'
import type {Routes} from '../plugin.js'

const name = z.object({name: z.string().min(1).max(100).describe('Reference or id')})
const historyLimit = 100
const maxReasonCharacters = 500

/** Releases: waive a locale, sign, look at those kept, roll back. */
export const releaseRoutes: Routes = async (server, {ports}) => {
  server.post(
    '/api/communiques/:name/waive',
    {
      config: {access: 'publish'},
      schema: {
        summary: 'Let the other versions go without one locale, which follows',
        params: name,
        body: z.object({locale: z.enum(locales), reason: z.string().min(1).max(maxReasonCharacters)}),
      },
    },
    ({params, body, who}) => waive(ports, params.name, body.locale, body.reason, who),
  )

  server.delete(
    '/api/communiques/:name/waivers/:locale',
    {
      config: {access: 'publish'},
      schema: {
        summary: 'Take a waiver back: the other versions wait for this one again',
        params: name.extend({locale: z.enum(locales)}),
      },
    },
    ({params, who}) => endWaiver(ports, params.name, params.locale, who),
  )

  server.put(
    '/api/communiques/:name/embargo',
    {
      config: {access: 'publish'},
      schema: {
        summary: 'Move the embargo, or lift it',
        description: 'An embargo that is no longer the one that was seen is refused with 409.',
        params: name,
        body: z.object({
          embargo: z
            .string()
            .trim()
            .min(1)
            .max(40)
            .nullable()
            .describe('ISO 8601; without an offset, in `timeZone`'),
          timeZone: z
            .string()
            .max(60)
            .optional()
            .describe('IANA name; without it, the time zone of the house'),
          expected: z.string().max(40).nullable(),
        }),
      },
    },
    ({params, body, who}) => schedule(ports, params.name, body, who),
  )

  server.post(
    '/api/communiques/:name/sign-off',
    {
      config: {access: 'read'},
      schema: {summary: 'Sign the latest revision, as one of the people named', params: name},
    },
    ({params, who}) => signOff(ports, params.name, who),
  )

  server.get(
    '/api/communiques/:name/signatories/people',
    {config: {access: 'publish'}, schema: {summary: 'Who may be asked for a signature', params: name}},
    async ({params}) => {
      const {category} = await findCommunique(ports.pool, params.name)
      return {people: await whoMay(ports.pool, 'read', {category})}
    },
  )

  server.post(
    '/api/communiques/:name/signatories',
    {
      config: {access: 'publish'},
      schema: {
        summary: 'Ask for more signatures before it goes',
        params: name,
        body: z.object({names: z.array(z.string().min(1).max(200)).min(1).max(20)}),
      },
    },
    async ({params, body, who}) => ({asked: await askSignatures(ports, params.name, body.names, who)}),
  )

  server.get(
    '/api/releases',
    {
      config: {access: 'read'},
      schema: {
        summary: 'Releases kept, and what readers saw when',
        description: 'Of a communiqué that the caller does not read, `revision` and `by` are null.',
      },
    },
    async ({caller}) => ({
      kept: await ports.channel.releases(),
      history: await releasesOf(ports.pool, historyLimit, callerCategories(caller, 'read')),
    }),
  )

  server.post(
    '/api/releases/rollback',
    {
      config: {access: 'operate'},
      schema: {
        summary: 'Show an earlier release again, until the next one',
        body: z.object({release: z.string().min(4).max(64).optional()}),
      },
    },
    ({body, who}) => rollback(ports, body.release ?? null, who),
  )
}
