import * as z from 'zod'
import {mergeSegments} from '../../commands/merge-segments.js'
import {splitSegment} from '../../commands/split-segment.js'
import {locales} from '../../model/locale.js'
import {findCommunique, latestRevision} from '../../store/communiques.js'
import type {Ports} from '../../pipeline/ports.js'
import type {Routes} from '../plugin.js'

const params = z.object({name: z.string().max(100), locale: z.enum(locales), segment: z.string().max(40)})
const offset = z.number().int().min(1)
const version = z.number().int().min(1)

/** Cut a segment in two, or merge it with the next; the next revision is cut alike. */
export const segmentationRoutes: Routes = async (server, {ports}) => {
  server.post(
    '/api/communiques/:name/segments/:locale/:segment/split',
    {
      config: {access: 'translate'},
      schema: {
        summary: 'Cut a segment in two, in every locale',
        description:
          'Offsets are UTF-16 units of plain text. Without `targetAt` the translation is offered to both.',
        params,
        body: z.object({at: offset, targetAt: offset.nullable().default(null), version}),
      },
    },
    async ({params: {name, ...place}, body, who}) =>
      splitSegment(ports, {...place, ...body, revision: await latest(ports, name), by: who}),
  )

  server.post(
    '/api/communiques/:name/segments/:locale/:segment/merge',
    {
      config: {access: 'translate'},
      schema: {
        summary: 'Merge a segment with the next of its unit, in every locale',
        params,
        body: z.object({version, nextVersion: version}),
      },
    },
    async ({params: {name, ...place}, body, who}) =>
      mergeSegments(ports, {...place, ...body, revision: await latest(ports, name), by: who}),
  )
}

const latest = async (ports: Pick<Ports, 'pool'>, name: string): Promise<string> =>
  latestRevision(ports.pool, (await findCommunique(ports.pool, name)).id)
