import type {FastifyRequest} from 'fastify'
import type {Act} from '../../access/act.js'
import {BayanError} from '../../errors.js'
import {isLocale, locales, type Locale} from '../../model/locale.js'
import type {Ports} from '../../pipeline/ports.js'
import {findCommunique} from '../../store/communiques.js'
import {callerMay, type Caller} from './caller.js'

const ofCommunique = '/api/communiques/:name'

/**
 * Check a request on one communiqué against its category and the locales that it names; one that names none means all
 * of them. A communiqué in a category that the caller does not read is `not_found`, as if it were not there.
 */
export async function checkPlace(
  ports: Ports,
  request: FastifyRequest,
  caller: Caller,
  act: Act,
): Promise<void> {
  if (request.routeOptions.url?.startsWith(ofCommunique) !== true) return
  const {name} = request.params as {name: string}
  const {category} = await findCommunique(ports.pool, name)
  if (!callerMay({...caller, acts: null}, 'read', {category})) throw new BayanError('not_found', {got: name})
  for (const locale of localesOf(request)) {
    if (!callerMay(caller, act, {category, locale})) throw new BayanError('forbidden', {place: locale})
  }
}

/** Give the locales that a request names, in its path or in its body. */
function localesOf({params, body}: FastifyRequest): readonly Locale[] {
  const path = (params as {locale?: unknown}).locale
  const given = (body ?? {}) as {locale?: unknown; locales?: unknown}
  const named = [path, given.locale, ...(Array.isArray(given.locales) ? (given.locales as unknown[]) : [])]
  const found = named.filter((value): value is Locale => typeof value === 'string' && isLocale(value))
  return found.length > 0 ? found : locales
}
