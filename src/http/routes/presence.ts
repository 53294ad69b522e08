import * as z from 'zod'
import {locales} from '../../model/locale.js'
import {findCommunique, latestRevision} from '../../store/communiques.js'
import {leave, meet} from '../../store/presence.js'
import type {Routes} from '../plugin.js'

/** Who is in which segment. */
export const presenceRoutes: Routes = async (server, {ports}) => {
  server.post(
    '/api/communiques/:name/presence/:locale',
    {
      config: {access: 'read'},
      schema: {
        summary: 'Say which segment a tab is in, for 45 s, and hear who else is there',
        params: z.object({name: z.string().max(100), locale: z.enum(locales)}),
        body: z.object({
          tab: z.string().min(8).max(64),
          segment: z.string().max(40).nullable().describe('Null: the tab leaves'),
        }),
      },
    },
    async ({params, body, who}) => {
      const {tab, segment} = body
      if (segment === null) {
        await leave(ports.pool, {tab, who})
        return {others: []}
      }
      const communique = await findCommunique(ports.pool, params.name)
      const revision = await latestRevision(ports.pool, communique.id)
      return {others: await meet(ports.pool, {revision, locale: params.locale}, {tab, segment, who})}
    },
  )
}
