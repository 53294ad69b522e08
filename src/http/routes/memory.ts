import {Readable} from 'node:stream'
import * as z from 'zod'
import {exportMemory, exportTerms} from '../../commands/export-resources.js'
import {importMemory, memoryFormats} from '../../commands/import-memory.js'
import {conceptVersion} from '../../commands/terms/change-concept.js'
import {importTerms, termFormats} from '../../commands/import-terms.js'
import {locales} from '../../model/locale.js'
import {concordance} from '../../store/memory/concordance.js'
import {findConcepts} from '../../store/terms/find-concepts.js'
import {callerCategories} from '../access/caller.js'
import {defined} from '../defined.js'
import type {Routes} from '../plugin.js'

/** Largest file of an import over HTTP; larger ones go through `bayan memory import`. */
const maxImportBytes = 256 * 1024 * 1024
const maxLines = 100
const locale = z.enum(locales)
const types = {tmx: 'application/xml', tbx: 'application/xml', csv: 'text/csv; charset=utf-8'} as const

/** Memory and termbase: import, export, search. */
export const memoryRoutes: Routes = async (server, {ports}) => {
  // Files are streamed as they come; nothing holds a whole one.
  server.addContentTypeParser(
    'application/octet-stream',
    {bodyLimit: maxImportBytes},
    (_request, payload, done) => done(null, payload),
  )

  server.post(
    '/api/memory/import',
    {
      config: {access: 'import'},
      schema: {
        summary: 'Import a memory; the body is the file, as application/octet-stream',
        querystring: z.object({format: z.enum(memoryFormats), origin: z.string().max(255)}),
      },
      bodyLimit: maxImportBytes,
    },
    ({query, body, who}) => importMemory(ports, {...query, bytes: body as Readable, by: who}),
  )

  server.get(
    '/api/memory/export',
    {
      config: {access: 'export'},
      schema: {
        summary: 'The whole memory',
        querystring: z.object({format: z.enum(memoryFormats).default('tmx')}),
      },
    },
    ({query, caller}, reply) => {
      const units = exportMemory(ports, query.format, callerCategories(caller, 'export'))
      return reply.type(types[query.format]).send(Readable.from(units))
    },
  )

  server.get(
    '/api/memory/concordance',
    {
      config: {access: 'read'},
      schema: {
        summary: 'Where words stand in the memory, with their translation',
        querystring: z.object({
          text: z.string().min(1).max(200),
          locale,
          target: locale,
          limit: z.coerce.number().int().min(1).max(maxLines).default(20),
        }),
      },
    },
    async ({query, caller}) => ({
      lines: await concordance(ports.pool, {
        categories: callerCategories(caller, 'read'),
        text: query.text,
        locale: query.locale,
        target: query.target,
        limit: query.limit,
      }),
    }),
  )

  server.post(
    '/api/terms/import',
    {
      config: {access: 'import'},
      schema: {
        summary: 'Import a termbase; the body is the file, as application/octet-stream',
        querystring: z.object({format: z.enum(termFormats), origin: z.string().max(255)}),
      },
      bodyLimit: maxImportBytes,
    },
    ({query, body, who}) => importTerms(ports, {...query, bytes: body as Readable, by: who}),
  )

  server.get(
    '/api/terms/export',
    {
      config: {access: 'export'},
      schema: {
        summary: 'The whole termbase',
        querystring: z.object({format: z.enum(termFormats).default('tbx')}),
      },
    },
    ({query}, reply) => reply.type(types[query.format]).send(Readable.from(exportTerms(ports, query.format))),
  )

  server.get(
    '/api/terms',
    {
      config: {access: 'read'},
      schema: {
        summary: 'Search the termbase',
        querystring: z.object({
          text: z.string().max(200).optional(),
          locale: locale.optional(),
          category: z.string().max(60).optional(),
          after: z.string().max(200).optional(),
          limit: z.coerce.number().int().min(1).max(maxLines).default(50),
        }),
      },
    },
    async ({query: {limit, ...filter}}) => ({
      concepts: (await findConcepts(ports.pool, defined(filter), limit)).map((concept) => ({
        ...concept,
        version: conceptVersion(concept),
      })),
    }),
  )
}
