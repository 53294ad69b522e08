import * as z from 'zod'
import {assign, handBack, take} from '../../commands/assign.js'
import {workOf} from '../../commands/read-work.js'
import {BayanError} from '../../errors.js'
import {assignedActs} from '../../model/assignment.js'
import {locales} from '../../model/locale.js'
import {whoMay} from '../../notify/who-may.js'
import {findCommunique} from '../../store/communiques.js'
import {openOverviews} from '../../store/overview.js'
import {callerCategories, callerMay} from '../access/caller.js'
import type {Routes} from '../plugin.js'

const maxNameCharacters = 60
/** Most communiqués whose work is shown at a time: the oldest that are open. */
const maxCommuniques = 500

const one = z.object({
  name: z.string().min(1).max(100).describe('Reference or id'),
  locale: z.enum(locales),
  act: z.enum(assignedActs),
})
const at = '/api/communiques/:name/assignments/:locale/:act'

/** What waits for people, and who does what until when. */
export const workRoutes: Routes = async (server, {ports}) => {
  server.get(
    '/api/work',
    {config: {access: 'read'}, schema: {summary: 'What waits for me, is free to take, or is with others'}},
    async ({caller, who}) => {
      const open = await openOverviews(ports.pool, maxCommuniques, callerCategories(caller, 'read'))
      return {
        work: workOf(
          open,
          who,
          (act, place) => caller !== null && callerMay(caller, act, place),
          ports.clock.now(),
        ),
      }
    },
  )

  server.put(
    at,
    {
      config: {access: 'assign'},
      schema: {
        summary: 'Give an act on a locale to somebody, with a deadline',
        description: 'A version that is no longer the latest is refused with 409.',
        params: one,
        body: z.object({
          account: z.string().min(1).max(maxNameCharacters).nullable(),
          deadline: z
            .string()
            .max(40)
            .nullable()
            .describe('ISO 8601; without an offset, in the time zone of the house'),
          version: z.number().int().min(0),
        }),
      },
    },
    ({params, body, who}) => assign(ports, params.name, params, body, who),
  )

  server.post(
    `${at}/take`,
    {config: {access: 'read'}, schema: {summary: 'Take an act on a locale that is free', params: one}},
    async ({params, caller, who}) => {
      const {category} = await findCommunique(ports.pool, params.name)
      if (!caller || !callerMay(caller, params.act, {category, locale: params.locale}))
        throw new BayanError('forbidden', {place: params.locale})
      return take(ports, params.name, params, who)
    },
  )

  server.post(
    `${at}/hand-back`,
    {config: {access: 'read'}, schema: {summary: 'Hand an act on a locale back', params: one}},
    async ({params, caller, who}) => {
      const {category} = await findCommunique(ports.pool, params.name)
      const mayAssign = caller !== null && callerMay(caller, 'assign', {category, locale: params.locale})
      return handBack(ports, params.name, params, who, mayAssign)
    },
  )

  server.get(
    `${at}/people`,
    {config: {access: 'assign'}, schema: {summary: 'Who may do an act on a locale', params: one}},
    async ({params}) => {
      const {category} = await findCommunique(ports.pool, params.name)
      return {people: await whoMay(ports.pool, params.act, {category, locale: params.locale})}
    },
  )
}
