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

/** Give a judge of whether readers see an edition now: after a rollback they may not, though it is published. */
export async function shownNow({channel}: Pick<Ports, 'channel'>): Promise<(told: Told) => boolean> {
  const release = await channel.current()
  if (release === null) return () => false
  const bytes = await channel.read(release, manifestPath)
  const {editions} = JSON.parse(Buffer.from(bytes).toString('utf8')) as Manifest
  const shown = new Set(editions.map(({document, locale, version}) => `${document} ${locale} ${version}`))
  return ({document, locale, version}) => shown.has(`${document} ${locale} ${version}`)
}

/** Let nobody be told of a page that is not there; `not_shown`, which passes when it is shown again. */
export function refuseUnshown(isShown: (told: Told) => boolean, told: Told): void {
  if (!isShown(told)) throw new BayanError('not_shown', {place: `${told.document}.${told.locale}`})
}
