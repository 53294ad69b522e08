import {BayanError} from '../errors.js'
import type {Locale} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import {statesOf, type EditionState} from '../store/editions.js'
import {manifestPath, type Manifest} from './manifest.js'

/** An edition that somebody outside is about to be told of. */
export interface Told {
  /** Its row in the store. */
  readonly edition: string
  readonly document: string
  readonly locale: Locale
  readonly version: number
}

/** Tell whether an edition is still, at this moment, in the state that is to be told: it may have been withdrawn since. */
export const isStill = async (
  {pool}: Pick<Ports, 'pool'>,
  edition: string,
  state: EditionState,
): Promise<boolean> => (await statesOf(pool, [edition])).get(edition) === state

/** Tell whether readers see an edition of a communiqué that the store does not know as public, now or before. */
export async function showsForbidden(
  {pool, channel}: Pick<Ports, 'pool' | 'channel'>,
  communique: string,
): Promise<boolean> {
  const shown = (await shownEditions(channel)).filter(({document}) => document === communique)
  if (shown.length === 0) return false
  const {rows} = await pool.query<{locale: Locale; version: number}>(
    `select locale, number as version from edition join revision on revision.id = edition.revision
     where edition.communique = $1 and state in ('published', 'superseded')`,
    [communique],
  )
  const known = new Set(rows.map(({locale, version}) => `${locale} ${version}`))
  return shown.some(({locale, version}) => !known.has(`${locale} ${version}`))
}

/** Give a judge of whether readers see an edition now: after a rollback they may not, though it is published. */
export async function shownNow({channel}: Pick<Ports, 'channel'>): Promise<(told: Told) => boolean> {
  const editions = await shownEditions(channel)
  const shown = new Set(editions.map(({document, locale, version}) => `${document} ${locale} ${version}`))
  return ({document, locale, version}) => shown.has(`${document} ${locale} ${version}`)
}

async function shownEditions(channel: Ports['channel']): Promise<Manifest['editions']> {
  const release = await channel.current()
  if (release === null) return []
  const bytes = await channel.read(release, manifestPath)
  return (JSON.parse(Buffer.from(bytes).toString('utf8')) as Manifest).editions
}

/** Let nobody be told of a page that is not there; `not_shown`, which passes when it is shown again. */
export function refuseUnshown(isShown: (told: Told) => boolean, told: Told): void {
  if (!isShown(told)) throw new BayanError('not_shown', {place: `${told.document}.${told.locale}`})
}
