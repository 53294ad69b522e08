import {check} from '../check/check.js'
import type {Rule} from '../check/rules.js'
import type {Segment, Unit, UnitKind} from '../model/document.js'
import type {Inline} from '../model/inline.js'
import type {Issue} from '../model/issue.js'
import {locales, type Locale} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import {findCommunique, latestRevision} from '../store/communiques.js'
import {segmentsOf, unitsOf} from '../store/documents.js'
import {issuesOf} from '../store/hints.js'
import {targetsOf} from '../store/targets.js'
import {sayIssue} from '../words.js'

/** What is compared across the versions. */
export const comparedKinds = ['figures', 'dates', 'names', 'quotations', 'lists'] as const
export type ComparedKind = (typeof comparedKinds)[number]

const kindOf: Readonly<Partial<Record<Rule, ComparedKind>>> = {
  numbers: 'figures',
  'numbers-in-words': 'figures',
  currency: 'figures',
  phones: 'figures',
  dates: 'dates',
  times: 'dates',
  weekday: 'dates',
  references: 'names',
  acronyms: 'names',
  'acronym-missing': 'names',
  'term-missing': 'names',
  links: 'names',
  emails: 'names',
  quotations: 'quotations',
  'quotation-order': 'quotations',
  brackets: 'quotations',
  untranslated: 'lists',
  omission: 'lists',
  addition: 'lists',
}

/** Two versions of a segment that do not say the same. */
export interface Difference {
  readonly segment: string
  readonly kind: ComparedKind
  /** Compared with this version… */
  readonly with: Locale
  /** …this one differs. */
  readonly locale: Locale
  readonly message: string
}

/** How the versions of the latest revision compare. */
export interface Comparison {
  readonly differences: readonly Difference[]
  /** Blocks of these kinds that are written in full, by locale. */
  readonly written: readonly {
    readonly kind: UnitKind
    readonly counts: Readonly<Partial<Record<Locale, number>>>
  }[]
}

const countedKinds: readonly UnitKind[] = [
  'title',
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'table-cell',
]

/**
 * Compare every version of a communiqué with every other: the translations with the original by the issues that they
 * have, and with each other by the same checks. Messages are said in `reader`.
 */
export async function compareVersions(
  {pool}: Pick<Ports, 'pool'>,
  name: string,
  reader: Locale,
): Promise<Comparison> {
  const {id, source, category} = await findCommunique(pool, name)
  const revision = await latestRevision(pool, id)
  const [segments, units] = await Promise.all([segmentsOf(pool, revision), unitsOf(pool, revision)])
  const others = locales.filter((locale) => locale !== source)
  const texts = new Map<Locale, ReadonlyMap<string, readonly Inline[] | null>>([
    [source, new Map(segments.map((segment) => [segment.id, segment.source]))],
  ])
  const differences: Difference[] = []
  for (const locale of others) {
    const targets = await targetsOf(pool, {revision, locale})
    texts.set(locale, new Map(targets.map(({segment, target}) => [segment, target.content])))
    for (const [segment, issues] of await issuesOf(pool, {revision, locale}))
      differences.push(...differencesOf(segment, source, locale, issues, reader))
  }
  const [first, second] = others as [Locale, Locale]
  const said = new Set(differences.map(({segment, kind}) => `${segment} ${kind}`))
  for (const {id: segment} of segments) {
    const [one, other] = [texts.get(first)?.get(segment), texts.get(second)?.get(segment)]
    if (!one || !other) continue
    const pair = {
      sourceLocale: first,
      targetLocale: second,
      origin: null,
      state: 'initial' as const,
      terms: [],
    }
    const issues = check({...pair, source: one, target: other, category})
    const found = differencesOf(segment, first, second, issues, reader)
    // What differs from the original was said with the original.
    differences.push(...found.filter(({kind}) => !said.has(`${segment} ${kind}`)))
  }
  const order = new Map(segments.map((segment, index) => [segment.id, index]))
  return {
    differences: differences.sort((a, b) => (order.get(a.segment) ?? 0) - (order.get(b.segment) ?? 0)),
    written: writtenOf(units, segments, texts),
  }
}

type Texts = ReadonlyMap<Locale, ReadonlyMap<string, readonly Inline[] | null>>

/** Count the blocks of each kind whose every segment has a text, by locale. */
function writtenOf(
  units: readonly Unit[],
  segments: readonly Segment[],
  texts: Texts,
): Comparison['written'] {
  const ofUnit = new Map<string, string[]>()
  for (const {id, unit} of segments) ofUnit.set(unit, [...(ofUnit.get(unit) ?? []), id])
  const full = ({id}: Unit, locale: Locale): boolean =>
    (ofUnit.get(id) ?? []).every((segment) => (texts.get(locale)?.get(segment)?.length ?? 0) > 0)
  return countedKinds.flatMap((kind) => {
    const some = units.filter((unit) => unit.kind === kind)
    const counts = [...texts.keys()].map((locale) => [
      locale,
      some.filter((unit) => full(unit, locale)).length,
    ])
    return some.length === 0 ? [] : [{kind, counts: Object.fromEntries(counts) as Record<Locale, number>}]
  })
}

const differencesOf = (
  segment: string,
  compared: Locale,
  locale: Locale,
  issues: readonly Issue[],
  reader: Locale,
): readonly Difference[] =>
  issues.flatMap((issue) => {
    const kind = kindOf[issue.rule as Rule]
    return kind === undefined
      ? []
      : [{segment, kind, with: compared, locale, message: sayIssue(issue, reader).message}]
  })
