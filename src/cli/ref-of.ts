import {BayanError} from '../errors.js'
import type {TranslationRef} from '../model/communique.js'
import {isLocale, locales} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import {findCommunique, latestRevision} from '../store/communiques.js'

/** Find the latest revision of a communiqué in a locale; throws `locale_unknown`, `not_found`. */
export async function refOf(
  {pool}: Pick<Ports, 'pool'>,
  reference: string,
  locale: string,
): Promise<TranslationRef> {
  if (!isLocale(locale)) throw new BayanError('locale_unknown', {got: locale, expected: locales.join(', ')})
  const communique = await findCommunique(pool, reference)
  return {revision: await latestRevision(pool, communique.id), locale}
}
