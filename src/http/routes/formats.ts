import {Readable} from 'node:stream'
import * as z from 'zod'
import {exportDocx} from '../../commands/export-docx.js'
import {exportXliff} from '../../commands/export-xliff.js'
import {importXliff} from '../../commands/import-xliff.js'
import {xliffVersions} from '../../interchange/xliff/model.js'
import {locales} from '../../model/locale.js'
import {findCommunique, latestRevision} from '../../store/communiques.js'
import {chooseLocale} from '../../words.js'
import type {Routes} from '../plugin.js'

/** Largest XLIFF file taken over HTTP. */
const maxXliffBytes = 64 * 1024 * 1024

const params = z.object({
  name: z.string().min(1).max(100).describe('Reference or id'),
  locale: z.enum(locales),
})

const attachment = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`

/** A translation as a file for other tools, and back; an edition as a DOCX. */
export const formatRoutes: Routes = async (server, {ports}) => {
  const types = ['application/octet-stream', 'application/xliff+xml', 'application/xml', 'text/xml']
  // Files are streamed as they come.
  server.addContentTypeParser(types, {bodyLimit: maxXliffBytes}, (_request, payload, done) =>
    done(null, payload),
  )
  const refOf = async (given: z.infer<typeof params>) => {
    const communique = await findCommunique(ports.pool, given.name)
    const revision = await latestRevision(ports.pool, communique.id)
    return {communique, ref: {revision, locale: given.locale}}
  }

  server.get(
    '/api/communiques/:name/xliff/:locale',
    {
      config: {access: 'read'},
      schema: {
        summary: 'A translation as XLIFF, for a translator’s own tool',
        params,
        querystring: z.object({version: z.enum(xliffVersions).default('2.1')}),
      },
    },
    async ({params: given, query, headers}, reply) => {
      const {communique, ref} = await refOf(given)
      const pieces = await exportXliff(ports, ref, query.version, chooseLocale(headers['accept-language']))
      return reply
        .type('application/xliff+xml')
        .header('content-disposition', attachment(`${communique.reference}.${ref.locale}.xlf`))
        .send(Readable.from(pieces))
    },
  )

  server.get(
    '/api/communiques/:name/docx/:locale',
    {config: {access: 'read'}, schema: {summary: 'The edition of a locale, as a DOCX', params}},
    async ({params: given}, reply) => {
      const {reference, bytes} = await exportDocx(ports, given.name, given.locale)
      return reply
        .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
        .header('content-disposition', attachment(`${reference}.${given.locale}.docx`))
        .send(bytes)
    },
  )

  server.post(
    '/api/communiques/:name/xliff/:locale',
    {
      config: {access: 'translate'},
      schema: {
        summary: 'Bring a translator’s XLIFF back; the body is the file',
        description: 'Answers what was merged, and both texts of every conflict: nothing is overwritten.',
        params,
      },
      bodyLimit: maxXliffBytes,
    },
    async ({params: given, body, who}) => importXliff(ports, (await refOf(given)).ref, body as Readable, who),
  )
}
