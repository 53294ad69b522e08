import type {LocaleFacts} from '../../locales/facts.js'
import {anyOf} from '../placeable/pattern.js'
import {finding, type Finding} from './finding.js'
import type {Reading, Side} from './pair.js'

interface Places {
  readonly pattern: RegExp
  readonly ids: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
}

type Kind = 'countries' | 'cities'

const compiled = new WeakMap<LocaleFacts, Readonly<Record<Kind, Places>>>()
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const stemLetters = 4
/** Unions and code points that are no country, and countries that are compared among the organisations. */
const notCountries = ['US', 'GB', 'AE', 'EU', 'UN', 'EZ', 'QO', 'XA', 'XB', 'ZZ']

/** Find a country or city of the target that the source does not name, in the place of one that the target does not. */
export const exchangedPlaces = (reading: Reading): readonly Finding[] => [
  ...exchanged(reading, 'countries'),
  ...exchanged(reading, 'cities'),
]

function exchanged({source, target}: Reading, kind: Kind): readonly Finding[] {
  const lost = [...placesIn(source, kind)].filter(([id]) => !isSaid(id, target, kind))
  const added = [...placesIn(target, kind)].filter(([id]) => !isSaid(id, source, kind))
  return added
    .slice(0, lost.length)
    .map(([, match], index) =>
      finding(
        'names',
        {start: match.index, end: match.index + match[0].length},
        {got: match[0], expected: lost[index]?.[1][0] ?? '—'},
      ),
    )
}

/** Give the places that a text names, each with where it first does. */
function placesIn({text, facts}: Side, kind: Kind): ReadonlyMap<string, RegExpExecArray> {
  const {pattern, ids} = placesOf(facts)[kind]
  const found = [...text.matchAll(pattern)].reverse()
  return new Map(found.map((match) => [ids.get(match[1] ?? '') ?? '', match]))
}

/** A place may be said by its adjective, which begins alike: `Algérie`, `algérien`. */
function isSaid(id: string, {text, facts}: Side, kind: Kind): boolean {
  const name = placesOf(facts)[kind].names.get(id)
  return name === undefined || fold(text).includes(fold(name).replace(/^ال/u, '').slice(0, stemLetters))
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function placesOf(facts: LocaleFacts): Readonly<Record<Kind, Places>> {
  const known = compiled.get(facts)
  if (known) return known
  const places = {
    countries: compile(facts, countries(facts)),
    cities: compile(facts, Object.entries(facts.names.cities)),
  }
  compiled.set(facts, places)
  return places
}

/** Names of countries as CLDR has them; those with a comma, dash or bracket are not written so in a sentence. */
function countries({tag, names}: LocaleFacts): readonly (readonly [string, string])[] {
  const display = new Intl.DisplayNames([tag], {type: 'region', fallback: 'none'})
  return letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => !notCountries.includes(code))
    .map((code) => [code, display.of(code) ?? ''] as const)
    .filter(
      ([, name]) => name !== '' && !/[(),–]| - /u.test(name) && !names.ambiguousCountries.includes(name),
    )
}

function compile({quantities}: LocaleFacts, places: readonly (readonly [string, string])[]): Places {
  const {proclitics} = quantities
  // `المغرب` is `للمغرب` with a preposition: what is glued before it takes the place of the article.
  const forms = places.flatMap(([id, name]) => [
    [name, id] as const,
    ...(/^ال/u.test(name) ? [[name.slice(2), id] as const] : []),
  ])
  return {
    pattern: new RegExp(
      `(?<![\\p{L}-])(?:${anyOf([...proclitics, ''])})(${anyOf(forms.map(([form]) => form))})(?![\\p{L}-])`,
      'gu',
    ),
    ids: new Map([...forms].reverse()),
    names: new Map(places),
  }
}
