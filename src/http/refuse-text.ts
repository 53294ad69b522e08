import type {FastifyInstance} from 'fastify'
import {unpairedIn, unwritableIn} from '../model/unwritable.js'
import {BayanError} from '../errors.js'

/**
 * Refuse, before a route sees it, text that could not be kept or that would turn what stands around it. Texts that a
 * route takes `asWritten` (originals, translations) may hold any directional control: checks and pages deal with those.
 */
export function refuseText(server: FastifyInstance): void {
  server.addHook('preValidation', async ({params, query, body, routeOptions}) => {
    for (const given of [params, query]) refuseIn(given, '', null)
    refuseIn(Buffer.isBuffer(body) ? null : body, '', routeOptions.config.asWritten ?? [])
  })
}

/** Deepest value that is looked into; no route takes one that is deeper. */
const maxDepthLevels = 16

/** Look at every text in a value; `asWritten` names those whose controls may be unpaired, null for all. */
function refuseIn(value: unknown, place: string, asWritten: readonly string[] | null, depth = 0): void {
  if (typeof value === 'string') {
    const isFree = asWritten === null || asWritten.includes(place.slice(1))
    const found = unwritableIn(value) ?? (isFree ? null : unpairedIn(value))
    if (found) throw new BayanError('character_refused', {place, ...found})
  } else if (typeof value === 'object' && value !== null && depth < maxDepthLevels) {
    for (const [key, one] of Object.entries(value)) refuseIn(one, `${place}/${key}`, asWritten, depth + 1)
  }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Texts of the body, by name, whose directional controls are left to checks and pages. */
    asWritten?: readonly string[]
  }
}
