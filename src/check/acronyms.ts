import type {LocaleFacts} from '../../locales/facts.js'
import {facts as allFacts} from '../../locales/index.js'
import type {Placeable} from '../placeable/placeable.js'
import {finding, whole, type Check, type Finding} from './finding.js'
import type {Reading} from './pair.js'

/**
 * Acronyms stand in the form of the target's language. A known one in the form of another language, or in the place of
 * another organisation, is an error; one that is not there at all may have been written out otherwise.
 */
export const acronyms: Check = (reading) => {
  const source = reading.source.placeables.filter(isAcronym)
  const target = reading.target.placeables.filter(isAcronym)
  const missing = source.filter((one) => !carried(one.value, reading))
  const added = target.filter((one) => !justified(one.value, reading))
  const wrong = added.map((one, index) => report(one, missing[index], reading))
  const absent = missing.slice(added.length).map((one) => absence(one.value, reading))
  return [...wrong, ...absent].filter((one) => one !== null)
}

const isAcronym = (one: Placeable): boolean => one.kind === 'acronym'

/** Give the ids of the organisations that a short name may stand for in a locale. */
const idsOf = (name: string, {quantities}: LocaleFacts): readonly string[] =>
  Object.entries(quantities.organisations).flatMap(([id, names]) => (names.includes(name) ? [id] : []))

/** A name of the source is in the target: by one of its forms there, or unchanged when it is not a known one. */
function carried(name: string, {source, target}: Reading): boolean {
  const ids = idsOf(name, source.facts)
  const forms = ids.flatMap((id) => target.facts.quantities.organisations[id] ?? [])
  return [...forms, ...(ids.length === 0 ? [singular(name)] : [])].some((form) => target.text.includes(form))
}

const singular = (name: string): string => name.replace(/s$/, '')

/** A name of the target has its reason in the source. */
function justified(name: string, {source, target}: Reading): boolean {
  if (source.text.includes(singular(name)) && idsOf(name, source.facts).length === 0) return true
  const ids = idsOf(name, target.facts)
  if (ids.length === 0) return !isForeign(name, target.facts)
  return ids.some((id) =>
    (source.facts.quantities.organisations[id] ?? []).some((form) => source.text.includes(form)),
  )
}

/** Tell whether a name is the one of another language only. */
const isForeign = (name: string, own: LocaleFacts): boolean =>
  Object.values(allFacts).some((facts) => facts.locale !== own.locale && idsOf(name, facts).length > 0)

function report(one: Placeable, missing: Placeable | undefined, reading: Reading): Finding | null {
  const got = reading.target.text.slice(one.start, one.end)
  const ids = missing ? idsOf(missing.value, reading.source.facts) : idsOf(got, reading.source.facts)
  const expected = ids
    .map((id) => reading.target.facts.quantities.organisations[id]?.[0] ?? '')
    .filter(Boolean)[0]
  const rule = missing || expected ? 'acronyms' : 'acronym-missing'
  return finding(rule, one, {got, expected: expected ?? missing?.value ?? '—'})
}

function absence(name: string, reading: Reading): Finding {
  const [id] = idsOf(name, reading.source.facts)
  const form = id === undefined ? undefined : reading.target.facts.quantities.organisations[id]?.[0]
  return finding('acronym-missing', whole(reading), {got: '—', expected: form ?? name})
}
