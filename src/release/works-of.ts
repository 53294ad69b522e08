import {addressOf} from '../render/address.js'
import type {Note} from '../render/edition.js'
import type {Listed, Work} from '../render/work.js'
import type {ListedEdition} from '../store/listed.js'
import type {ShownNote} from '../store/editions.js'

/** Gather editions into works, latest first; drafts among them stand as if published at `at`. */
export function worksOf(
  editions: readonly ListedEdition[],
  notes: readonly ShownNote[],
  at: Date,
): readonly Work[] {
  const noteOf = groupBy(notes, ({communique, locale}) => `${communique} ${locale}`)
  const show = (edition: ListedEdition, isEarlier = false): Listed =>
    listed(edition, isEarlier ? [] : (noteOf.get(`${edition.communique} ${edition.locale}`) ?? []), at)
  return [...groupBy(editions, ({communique}) => communique)]
    .map(([id, own]) => workOf(id, own, show))
    .filter((work) => work.public.size + work.withdrawn.length > 0)
    .map((work) => ({work, issued: issued(work)}))
    .sort((a, b) => (a.issued === b.issued ? compare(b.work.id, a.work.id) : compare(b.issued, a.issued)))
    .map(({work}) => work)
}

function workOf(
  id: string,
  editions: readonly ListedEdition[],
  show: (edition: ListedEdition, isEarlier?: boolean) => Listed,
): Work {
  const joining = editions.filter(({state}) => state === 'draft')
  const isReplaced = (edition: ListedEdition): boolean =>
    edition.state === 'published' && joining.some(({locale}) => locale === edition.locale)
  const shown = editions.filter(
    (edition) => edition.state === 'draft' || (edition.state === 'published' && !isReplaced(edition)),
  )
  const former = editions.filter((edition) => edition.state === 'superseded' || isReplaced(edition))
  const isShown = (edition: ListedEdition): boolean => shown.some(({locale}) => locale === edition.locale)
  // Of several withdrawals in one locale the last is told.
  const withdrawn = editions.filter(
    (edition, index) =>
      edition.state === 'withdrawn' &&
      !isShown(edition) &&
      editions.findIndex((one) => one.state === 'withdrawn' && one.locale === edition.locale) === index,
  )
  return {
    id,
    public: new Map(shown.map((edition) => [edition.locale, show(edition)])),
    withdrawn: withdrawn.map((edition) => show(edition)),
    versions: former.filter(({sealed}) => !sealed).map((edition) => show(edition, true)),
    formerAddresses: editions
      .filter((edition) => !shown.includes(edition) && !withdrawn.includes(edition))
      .map((edition) => ({locale: edition.locale, address: addressOf(show(edition))})),
  }
}

const issued = (work: Work): string =>
  [...work.public.values(), ...work.withdrawn].map(({issuedAt}) => issuedAt).sort()[0] ?? ''

function listed(edition: ListedEdition, notes: readonly ShownNote[], at: Date): Listed {
  const told = notes
    .filter(({number}) => number === null || number <= edition.number)
    .map(({kind, text, at: when}): Note => ({kind, text, at: (when ?? at).toISOString()}))
  const published = (edition.publishedAt ?? at).toISOString()
  return {
    edition: edition.id,
    hash: edition.hash,
    revision: edition.revision,
    revisionHash: edition.revisionHash,
    id: edition.communique,
    reference: edition.reference,
    locale: edition.locale,
    format: edition.format,
    title: edition.title,
    category: edition.category,
    issuedAt: (edition.issuedAt ?? at).toISOString(),
    modifiedAt: [published, ...told.map((note) => note.at)].sort().at(-1) ?? published,
    version: edition.number,
    sourceLocale: edition.source,
    fields: edition.fields,
    ...(edition.shown ? {shown: edition.shown} : {}),
    notes: told,
    ...(edition.images ? {images: edition.images} : {}),
    ...(edition.provenance === null ? {} : {provenance: edition.provenance}),
  }
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
