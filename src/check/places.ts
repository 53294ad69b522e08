import type {LocaleFacts} from '../../locales/facts.js'
import {anyOf, cases} from '../placeable/pattern.js'
import {finding, type Finding} from './finding.js'
import type {Reading, Side} from './pair.js'

interface Places {
  readonly pattern: RegExp
  readonly ids: ReadonlyMap<string, string>
  /** The beginnings of the words that say a place, folded. */
  readonly stems: ReadonlyMap<string, readonly string[]>
}

type Kind = 'countries' | 'cities'

const compiled = new WeakMap<LocaleFacts, Readonly<Record<Kind, Places>>>()
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const stemLetters = 4
/** Unions and code points that are no country, and countries that are compared among the organisations. */
const notCountries = ['US', 'GB', 'AE', 'PS', 'EU', 'UN', 'EZ', 'QO', 'XA', 'XB', 'ZZ']

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
  return new Map(found.map((match) => [ids.get(match[1] ?? match[2] ?? '') ?? '', match]))
}

/** A place may be said by its adjective, which begins alike (`Algérie`, `algérien`) or is known (`Pays-Bas`, `néerlandais`). */
function isSaid(id: string, {text, facts}: Side, kind: Kind): boolean {
  const stems = placesOf(facts)[kind].stems.get(id)
  const folded = fold(text)
  return stems === undefined || stems.some((stem) => folded.includes(stem))
}

const stemOf = (name: string): string => fold(name).replace(/^ال/u, '').slice(0, stemLetters)

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function placesOf(facts: LocaleFacts): Readonly<Record<Kind, Places>> {
  const known = compiled.get(facts)
  if (known) return known
  const places = {
    countries: compile(facts, countries(facts), facts.names.demonyms),
    cities: compile(facts, Object.entries(facts.names.cities), {}),
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

function compile(
  {quantities, names}: LocaleFacts,
  places: readonly (readonly [string, string])[],
  demonyms: Readonly<Record<string, readonly string[]>>,
): Places {
  const {proclitics} = quantities
  // `المغرب` is `للمغرب` with a preposition: what is glued before it takes the place of the article.
  const forms = places.flatMap(([id, name]) => [
    [name, id] as const,
    ...(/^ال/u.test(name) ? [[name.slice(2), id] as const] : []),
  ])
  const adjectives = Object.entries(demonyms).flatMap(([id, words]) =>
    words.flatMap(cases).map((word) => [word, id] as const),
  )
  const all = [...forms, ...adjectives]
  const ids = new Map([...all].reverse())
  const stems = new Map<string, readonly string[]>()
  for (const [name, id] of [...places.map(([one, other]) => [other, one] as const), ...adjectives])
    stems.set(id, [...(stems.get(id) ?? []), stemOf(name)])
  const ending = `(?:(?<=\\p{Ll}|\\p{Lo})(?:${anyOf(names.demonymEndings)}))?`
  return {
    pattern: new RegExp(
      `(?<![\\p{L}-])(?:${anyOf([...proclitics, ''])})(?:(${anyOf(forms.map(([form]) => form))})|(${anyOf([...adjectives.map(([word]) => word), '\u0000'])})${ending})(?![\\p{L}-])`,
      'gu',
    ),
    ids,
    stems,
  }
}
