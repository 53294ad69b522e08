import {locales, type Locale} from '../../model/locale.js'

/** One version of a page; `locale` null is `x-default`. */
export interface Alternate {
  readonly locale: Locale | null
  readonly address: string
}

/**
 * List exactly the published versions, in the house's order, and `x-default`: the same list on every page of the cluster,
 * so that it is reciprocal by construction.
 */
export function alternatesOf(
  published: ReadonlyMap<Locale, string>,
  preferred: Locale,
): readonly Alternate[] {
  const versions = locales.flatMap((locale) => {
    const address = published.get(locale)
    return address === undefined ? [] : [{locale, address}]
  })
  const first = published.get(preferred) ?? versions[0]?.address
  return first === undefined ? versions : [...versions, {locale: null, address: first}]
}
