import * as z from 'zod'
import {changeUnit, retireUnits} from '../../commands/memory/change-unit.js'
import {examineMemory, viewUnit} from '../../commands/memory/examine-memory.js'
import {
  addConcept,
  changeConcept,
  conceptVersion,
  retireConcept,
} from '../../commands/terms/change-concept.js'
import {BayanError} from '../../errors.js'
import {locales} from '../../model/locale.js'
import {unitsById} from '../../store/memory/find-units.js'
import type {Routes} from '../plugin.js'

const id = z.string().regex(/^\d{1,18}$/)
const maxUnits = 1_000
const maxMarkupCharacters = 20_000
const maxTerms = 100
const maxTermCharacters = 500
const maxDefinitionCharacters = 4_000
const maxConceptCharacters = 200
const maxCategoryCharacters = 60

const term = z.object({
  locale: z.enum(locales),
  text: z.string().trim().min(1).max(maxTermCharacters),
  status: z.enum(['preferred', 'admitted', 'deprecated']),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
})
const concept = z.object({
  category: z.string().trim().max(maxCategoryCharacters),
  definition: z.string().trim().max(maxDefinitionCharacters),
  terms: z.array(term).min(1).max(maxTerms),
})
const version = z.string().max(maxConceptCharacters)
const ofConcept = z.object({concept: z.string().max(maxConceptCharacters)})

/** Change and maintain the memory and the termbase by hand; nothing goes without a trace. */
export const memoryDeskRoutes: Routes = async (server, {ports}) => {
  const access = {config: {access: 'import'}} as const

  server.get(
    '/api/memory/units/:unit',
    {...access, schema: {summary: 'One unit of the memory, as markup', params: z.object({unit: id})}},
    async ({params: {unit}}) => {
      const [found] = await unitsById(ports.pool, [unit])
      if (!found) throw new BayanError('not_found', {got: unit})
      return viewUnit(found)
    },
  )

  server.put(
    '/api/memory/units/:unit',
    {
      ...access,
      schema: {
        summary: 'Change texts of a unit: it is superseded by another',
        params: z.object({unit: id}),
        body: z.object({
          variants: z
            .array(z.object({locale: z.enum(locales), markup: z.string().max(maxMarkupCharacters)}))
            .min(1)
            .max(locales.length),
        }),
      },
    },
    async ({params: {unit}, body, who}, reply) => {
      await changeUnit(ports, {unit, variants: body.variants, by: who})
      return reply.status(204).send()
    },
  )

  server.post(
    '/api/memory/retire',
    {
      ...access,
      schema: {
        summary: 'Retire units: they are kept and offered no more',
        body: z.object({units: z.array(id).min(1).max(maxUnits)}),
      },
    },
    async ({body, who}) => ({retired: await retireUnits(ports, body.units, who)}),
  )

  server.get(
    '/api/memory/maintenance',
    {
      ...access,
      schema: {
        summary: 'Units to look at, a round at a time: go on after `next` until it is null',
        querystring: z.object({after: id.default('0')}),
      },
    },
    async ({query}) => examineMemory(ports, query.after),
  )

  server.post(
    '/api/terms',
    {...access, schema: {summary: 'Add a concept', body: concept}},
    async ({body, who}, reply) => {
      const made = await addConcept(ports, body, who)
      return reply.status(201).send({...made, version: conceptVersion(made)})
    },
  )

  server.put(
    '/api/terms/:concept',
    {
      ...access,
      schema: {
        summary: 'Change a concept over the version that was read',
        params: ofConcept,
        body: concept.extend({version}),
      },
    },
    async ({params, body: {version: read, ...given}, who}, reply) => {
      await changeConcept(ports, {...given, id: params.concept}, read, who)
      return reply.status(204).send()
    },
  )

  server.post(
    '/api/terms/:concept/retire',
    {
      ...access,
      schema: {
        summary: 'Retire a concept: no term of it is valid from today on',
        params: ofConcept,
        body: z.object({version}),
      },
    },
    async ({params, body, who}, reply) => {
      await retireConcept(ports, params.concept, body.version, who)
      return reply.status(204).send()
    },
  )
}
