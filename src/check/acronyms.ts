import type {LocaleFacts} from '../../locales/facts.js'
import {facts as allFacts} from '../../locales/index.js'
import type {Placeable} from '../placeable/placeable.js'
import {finding, whole, type Check, type Finding} from './finding.js'
import {isNear, isSlip} from './is-slip.js'
import type {Reading, Side} from './pair.js'
import {distance} from './transliteration.js'
import {units} from './units.js'

/**
 * Organisations keep their name in the form of the target's language. The form of another language, another
 * organisation in its place, or a slip in an acronym is an error; one that is not there may have been written otherwise.
 */
export const acronyms: Check = (reading) => {
  const names = acronymsOf(reading.source)
  const missing = names.filter(({value}) => !carried(value, reading))
  const foreign = acronymsOf(reading.target).filter(({value}) => isForeign(value, reading))
  const wrong = foreign.map((one) => misnamed(one, missing, reading))
  const rest =
    foreign.length > 0 ? [] : missing.map(({value}) => rival(value, reading) ?? absent(value, reading))
  const spelt = foreign.length > 0 || missing.length > 0 ? [] : [speltOut(reading)]
  return [...wrong, ...rest, ...spelt].filter((one) => one !== null)
}

/** Find an organisation that the source names in full and the target replaces by another. */
function speltOut(reading: Reading): Finding | null {
  const {source, target} = reading
  const lost = Object.entries(source.facts.quantities.organisations).find(
    ([id, forms]) =>
      forms.some((form) => has(source, form) && isWhole(form, id)) &&
      !formsOf(id, target.facts).some((form) => has(target, form)),
  )
  const [expected] = lost ? formsOf(lost[0], target.facts) : []
  if (lost === undefined || expected === undefined) return null
  const unsaid = (ids: readonly string[]): boolean =>
    ids.length > 0 && !ids.some((id) => formsOf(id, source.facts).some((form) => has(source, form)))
  const other = acronymsOf(target).find(
    ({value}) => unsaid(idsOf(value, target.facts)) || (isStrange(value, reading) && isNear(value, expected)),
  )
  if (other) return finding('acronyms', other, {got: other.value, expected})
  const name = fullNames(target.facts).find(([id, form]) => has(target, form) && unsaid([id]))?.[1]
  if (name === undefined) return null
  const at = target.text.toLowerCase().indexOf(name.toLowerCase())
  return finding('acronyms', {start: at, end: at + name.length}, {got: name, expected})
}

/** Give the usual full name of each organisation, by its id. */
const fullNames = ({quantities}: LocaleFacts): readonly (readonly [string, string])[] =>
  Object.entries(quantities.organisations).flatMap(([id, forms]) =>
    forms
      .filter((form) => form.includes(' '))
      .slice(0, 1)
      .flatMap((form) => [form, ...prefixed(form)].map((one) => [id, one] as const)),
  )

/** After a figure, symbols of units and marks of years (`1447 AH`) are no acronyms. */
const acronymsOf = ({placeables, text, facts}: Side): readonly Placeable[] =>
  placeables.filter(({kind, value, start}) => {
    const isMark = units.has(value) || facts.quantities.calendar.hijriMarks.includes(value)
    return kind === 'acronym' && !(isMark && /\p{Nd}[\s\u00a0\u202f]?$/u.test(text.slice(0, start)))
  })

/** Give the ids of the organisations that a name may stand for in a locale. */
const idsOf = (name: string, {quantities}: LocaleFacts): readonly string[] =>
  Object.entries(quantities.organisations).flatMap(([id, names]) => (names.includes(name) ? [id] : []))

/** Give the names of an organisation, the usual one first; `اليونسكو` is `لليونسكو` after a preposition. */
const formsOf = (id: string, facts: LocaleFacts): readonly string[] => organisationsOf(facts).get(id) ?? []

const compiled = new WeakMap<LocaleFacts, ReadonlyMap<string, readonly string[]>>()

function organisationsOf(facts: LocaleFacts): ReadonlyMap<string, readonly string[]> {
  const known = compiled.get(facts)
  if (known) return known
  const entries = Object.entries(facts.quantities.organisations)
  const forms = new Map(entries.map(([id, names]) => [id, names.flatMap((one) => [one, ...prefixed(one)])]))
  compiled.set(facts, forms)
  return forms
}

const prefixed = (form: string): readonly string[] =>
  form.startsWith('ال') ? [form.replace(/^ال/u, 'لل')] : []

/** A name in full, or an acronym by its sound (`اليونيسف`); one word of a name may mean something else. */
const isWhole = (form: string, id: string): boolean =>
  form.includes(' ') ||
  (/\p{Script=Arabic}/u.test(form) && distance(id, form.replace(/^(?:ال|لل)/u, '')) === 0)

const lowered = new WeakMap<Side, string>()

/** Full names are written with capitals or without (`Nations unies`); short ones as they are. */
function has(side: Side, form: string): boolean {
  if (!form.includes(' ')) return side.text.includes(form)
  const text = lowered.get(side) ?? side.text.toLowerCase()
  lowered.set(side, text)
  return text.includes(form.toLowerCase())
}

const singular = (name: string): string => name.replace(/s$/, '')

/** A name of the source is in the target: by one of its forms there, or as it was when it is not a known one. */
function carried(name: string, {source, target}: Reading): boolean {
  const ids = idsOf(name, source.facts)
  const forms = ids.length === 0 ? [singular(name)] : ids.flatMap((id) => formsOf(id, target.facts))
  return forms.some((form) => has(target, form))
}

/**
 * A name of the target is known in another language only, and no name of its own. In another script it may stand
 * beside its own: `منظمة الصحة العالمية (OMS)`.
 */
function isForeign(name: string, {target}: Reading): boolean {
  if (idsOf(name, target.facts).length > 0) return false
  const ids = Object.values(allFacts).flatMap((other) => idsOf(name, other))
  const isBeside = ids.some((id) => formsOf(id, target.facts).some((form) => has(target, form)))
  return ids.length > 0 && !(target.facts.script !== 'Latn' && isBeside)
}

function misnamed(one: Placeable, missing: readonly Placeable[], {source, target}: Reading): Finding | null {
  const known = missing.find(({value}) => idsOf(value, source.facts).length > 0)
  const ids = idsOf(known?.value ?? one.value, source.facts)
  const [expected] = ids.flatMap((id) => formsOf(id, target.facts))
  return expected === undefined ? null : finding('acronyms', one, {got: one.value, expected})
}

/** Find what stands in the place of a missing name: another organisation, or nearly the same letters. */
function rival(name: string, reading: Reading): Finding | null {
  const {source, target} = reading
  const ids = idsOf(name, source.facts)
  const [own] = ids.flatMap((id) => formsOf(id, target.facts))
  if (own === undefined) {
    const slip = acronymsOf(target).find(({value}) => isSlip(name, value))
    return slip ? finding('acronym-missing', slip, {got: slip.value, expected: name}) : null
  }
  for (const [id, [usual = '']] of Object.entries(target.facts.quantities.organisations)) {
    const form = [usual, ...prefixed(usual)].find((one) => named(target.text, one) >= 0) ?? usual
    const at = named(target.text, form)
    const said = formsOf(id, source.facts).some((one) => has(source, one))
    if (at >= 0 && !said)
      return finding('acronyms', {start: at, end: at + form.length}, {got: form, expected: own})
  }
  const near = acronymsOf(target).find(({value}) => isStrange(value, reading) && isNear(value, own))
  return near ? finding('acronyms', near, {got: near.value, expected: own}) : null
}

/** Tell whether an acronym of the target is neither known nor in the source. */
const isStrange = (name: string, {source, target}: Reading): boolean =>
  idsOf(name, target.facts).length === 0 && !has(source, name)

/** Find a name as a word of its own. */
function named(text: string, form: string): number {
  const at = text.indexOf(form)
  const beside = text.charAt(at - 1) + text.charAt(at + form.length)
  return at >= 0 && !/\p{Script=Latin}/u.test(beside) ? at : -1
}

/** Report a name that is nowhere. In another script an unknown acronym is spelt out, so only known ones count there. */
function absent(name: string, reading: Reading): Finding | null {
  const {source, target} = reading
  const [id] = idsOf(name, source.facts)
  if (id === undefined && source.facts.script !== target.facts.script) return null
  // `PK 12` is `KP 12`: an unknown one was translated by one that the source does not have.
  const translated = acronymsOf(target).some(
    ({value}) => idsOf(value, target.facts).length === 0 && !has(source, value),
  )
  if (id === undefined && translated) return null
  const expected = id === undefined ? name : (formsOf(id, target.facts)[0] ?? name)
  return finding('acronym-missing', whole(reading), {got: '—', expected})
}
