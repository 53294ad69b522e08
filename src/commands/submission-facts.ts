import {BayanError} from '../errors.js'
import {
  confidentialities,
  releasePolicies,
  type Confidentiality,
  type ReleasePolicy,
} from '../model/communique.js'
import type {Extracted} from '../model/document.js'
import {plainText} from '../model/inline.js'
import {isLocale, locales, type Locale} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import {detectLocale} from './detect-locale.js'
import {readEmbargo} from './read-embargo.js'
import {readTimeZone} from './read-time-zone.js'

/** What an editor says of an original. What is not given is read from its front matter, or found. */
export interface GivenFacts {
  readonly source?: string | undefined
  readonly reference?: string | undefined
  readonly category?: string | undefined
  readonly confidentiality?: string | undefined
  readonly policy?: string | undefined
  /** ISO 8601; without an offset it is a wall time in `timeZone`. */
  readonly embargo?: string | undefined
  /** For the embargo as the editor gives it; the house’s when none is named. */
  readonly timeZone?: string | undefined
}

/** The facts of a communiqué, each read by itself so that one that is wrong hides no other. */
export interface FactReaders {
  readonly source: () => Locale
  /** Null: the next that is free. */
  readonly reference: () => string | null
  readonly category: () => string
  readonly confidentiality: () => Confidentiality
  readonly policy: () => ReleasePolicy
  readonly embargo: () => Date | null
}

const maxReferenceCharacters = 60
const referencePattern = /^[\p{L}\p{N}][\p{L}\p{N}./_-]*$/u
/** The category of a communiqué that names none. */
export const defaultCategory = 'communique'

/** Read the facts of a submission; each reader throws what is wrong with its own. `categories`: where they may submit. */
export function factReaders(
  {config, clock}: Pick<Ports, 'config' | 'clock'>,
  given: GivenFacts,
  {units, fields}: Pick<Extracted, 'units' | 'fields'>,
  categories: readonly string[] | null,
): FactReaders {
  return {
    source: () => readSource(given.source ?? fields['locale'], units),
    reference: () => readReference(given.reference ?? fields['reference']),
    category: () => {
      const category = given.category ?? fields['category'] ?? defaultCategory
      if (categories && !categories.includes(category))
        throw new BayanError('forbidden', {place: 'category', got: category})
      return category
    },
    confidentiality: () =>
      oneOf(
        confidentialities,
        'confidentiality',
        given.confidentiality ?? fields['confidentiality'] ?? config.defaultConfidentiality,
      ),
    policy: () => oneOf(releasePolicies, 'policy', given.policy ?? fields['policy'] ?? 'together'),
    embargo: () =>
      given.embargo === undefined
        ? readEmbargo(fields['embargo'], clock.now(), config.timeZone)
        : readEmbargo(given.embargo, clock.now(), readTimeZone(given.timeZone ?? config.timeZone)),
  }
}

function readSource(given: string | undefined, units: Extracted['units']): Locale {
  if (given === undefined) return detectLocale(units.map((unit) => plainText(unit.content)).join('\n'))
  if (!isLocale(given)) throw new BayanError('locale_unknown', {got: given, expected: locales.join(', ')})
  return given
}

function readReference(reference: string | undefined): string | null {
  if (reference === undefined) return null
  if (reference.length > maxReferenceCharacters || !referencePattern.test(reference)) {
    throw new BayanError('reference_invalid', {reference, limit: maxReferenceCharacters})
  }
  return reference
}

function oneOf<T extends string>(allowed: readonly T[], place: string, got: string): T {
  const found = allowed.find((value) => value === got)
  if (found === undefined) throw new BayanError('request_invalid', {place, got, expected: allowed.join(', ')})
  return found
}
