import * as z from 'zod'
import {foresee} from '../../commands/foresee.js'
import {readGone} from '../../commands/read-gone.js'
import {revise} from '../../commands/revise.js'
import {changes} from '../../model/communique.js'
import {locales} from '../../model/locale.js'
import {findCommunique} from '../../store/communiques.js'
import {revisionsOf} from '../../store/revisions.js'
import type {Routes} from '../plugin.js'

const name = z.object({name: z.string().min(1).max(100).describe('Reference or id')})
const maxNoteCharacters = 2_000

const revision = z.object({
  name: z.string().max(255).describe('File name; its ending tells the format'),
  text: z.string().optional().describe('The document, when it is text'),
  base64: z.string().optional().describe('The document, as bytes'),
  change: z.enum(changes).describe('`correction` is of a fact, and needs the note that readers see'),
  note: z.record(z.enum(locales), z.string().min(1).max(maxNoteCharacters)).optional(),
  expectedNumber: z.number().int().min(1).describe('Number of the revision that the editor worked from'),
})

/** Revisions of a communiqué: hand in the next one, list them, look at what is gone. */
export const revisionRoutes: Routes = async (server, {ports}) => {
  server.post(
    '/api/communiques/:name/revisions',
    {
      config: {access: 'submit', asWritten: ['text']},
      schema: {
        summary: 'Hand in a changed original',
        description: 'A number that is no longer the latest is refused with 409; the text is given back.',
        params: name,
        body: revision,
      },
    },
    async ({params, body, who}, reply) => {
      const {text, base64, ...given} = body
      const bytes = Buffer.from(base64 ?? text ?? '', base64 === undefined ? 'utf8' : 'base64')
      return reply.status(201).send(await revise(ports, params.name, {...given, bytes, by: who}))
    },
  )

  server.post(
    '/api/communiques/:name/revisions/preview',
    {
      config: {access: 'submit', asWritten: ['text']},
      schema: {
        summary: 'Say which segments a changed original would reopen; nothing is kept',
        params: name,
        body: revision.omit({note: true}),
      },
    },
    ({params, body: {text, base64, ...given}}) => {
      const bytes = Buffer.from(base64 ?? text ?? '', base64 === undefined ? 'utf8' : 'base64')
      return foresee(ports, params.name, {...given, bytes})
    },
  )

  server.get(
    '/api/communiques/:name/revisions',
    {
      config: {access: 'read'},
      schema: {summary: 'Every revision, with what became of the segments before it', params: name},
    },
    async ({params}) => {
      const {id} = await findCommunique(ports.pool, params.name)
      return {revisions: await revisionsOf(ports.pool, id)}
    },
  )

  server.get(
    '/api/communiques/:name/gone',
    {
      config: {access: 'read'},
      schema: {summary: 'Segments that are gone, with their translations', params: name},
    },
    async ({params}) => ({gone: await readGone(ports, params.name)}),
  )
}
