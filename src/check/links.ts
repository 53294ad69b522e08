import {locales} from '../model/locale.js'
import type {Placeable} from '../placeable/placeable.js'
import {entities} from './entities.js'
import {figures} from './figures.js'
import type {Check} from './finding.js'
import type {Reading} from './pair.js'
import {take, type Left} from './take.js'

/** The same addresses of pages and mail, and telephone numbers. A page may be that of the target's language. */
export const links: Check = (reading) => [
  ...entities('links', reading, left(reading, 'url', page)),
  ...entities(
    'emails',
    reading,
    left(reading, 'email', (value) => value.toLowerCase()),
  ),
  ...entities('phones', reading, figures(reading).phones),
]

type Key = (value: string) => string

function left({source, target}: Reading, kind: Placeable['kind'], key: Key): Left<Placeable, Placeable> {
  const of = (placeables: readonly Placeable[]): readonly Placeable[] =>
    placeables.filter((one) => one.kind === kind)
  return take(
    {source: of(source.placeables), target: of(target.placeables)},
    (one, other) => key(one.value) === key(other.value),
  )
}

const languagePart = new RegExp(`(?<=[/.=_-]|^)(?:${locales.join('|')})(?=[/.?&#_-]|$)`, 'giu')

/** Leave out the scheme, the last slash and the language of an address. */
const page: Key = (value) =>
  value
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .replace(languagePart, '*')
