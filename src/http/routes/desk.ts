import * as z from 'zod'
import {compareVersions} from '../../commands/compare-versions.js'
import {preview, previewAddress} from '../../commands/preview.js'
import {readHistory} from '../../commands/read-history.js'
import {BayanError} from '../../errors.js'
import {locales} from '../../model/locale.js'
import {fontFiles, fontsFolder} from '../../render/fonts/fonts.js'
import {stylesheet} from '../../render/style/stylesheet.js'
import {stylesheetAddress} from '../../render/style/addresses.js'
import {findCommunique, latestRevision} from '../../store/communiques.js'
import {chooseLocale} from '../../words.js'
import type {Routes} from '../plugin.js'

const locale = z.enum(locales)

/**
 * Only style sheet and fonts come in, pictures are written out; nothing runs, opens or asks. The desk around it may look
 * where a text stands.
 */
const previewPolicy = [
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:",
  "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin",
].join('; ')

/** What the review app shows beside the segments: the page as it will be, and how a segment came to be. */
export const deskRoutes: Routes = async (server, {ports}) => {
  server.get(
    '/api/communiques/:name/preview/:locale',
    {
      config: {access: 'read'},
      schema: {
        summary: 'The page as it would be published now',
        params: z.object({name: z.string().max(100), locale}),
      },
    },
    async ({params}, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', previewPolicy)
        .header('cache-control', 'no-store')
        .send(await preview(ports, params.name, params.locale)),
  )

  server.get(
    `${previewAddress}${stylesheetAddress}`,
    {config: {access: 'public'}, schema: {hide: true}},
    async (_request, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(stylesheet()),
  )

  server.get(
    `${previewAddress}/${fontsFolder}:file`,
    {config: {access: 'public'}, schema: {hide: true, params: z.object({file: z.string().max(100)})}},
    async ({params}, reply) => {
      const font = fontFiles().find(({path}) => path === fontsFolder + params.file)
      if (!font) throw new BayanError('not_found', {got: params.file})
      return reply
        .type('font/woff2')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(Buffer.from(font.body))
    },
  )

  server.get(
    '/api/communiques/:name/comparison',
    {
      config: {access: 'read'},
      schema: {
        summary: 'Where figures, dates, names, quotations and lists of the versions differ',
        params: z.object({name: z.string().max(100)}),
      },
    },
    ({params, headers}) => compareVersions(ports, params.name, chooseLocale(headers['accept-language'])),
  )

  server.get(
    '/api/communiques/:name/segments/:locale/:segment/history',
    {
      config: {access: 'read'},
      schema: {
        summary: 'What was done to a segment through all revisions, with the texts that stood there before',
        params: z.object({name: z.string().max(100), locale, segment: z.string().max(40)}),
      },
    },
    async ({params}) => {
      const communique = await findCommunique(ports.pool, params.name)
      const revision = await latestRevision(ports.pool, communique.id)
      return readHistory(ports, {revision, locale: params.locale}, params.segment)
    },
  )
}
