import {BayanError} from '../../src/errors.js'
import type {Communique} from '../../src/model/communique.js'
import type {Locale} from '../../src/model/locale.js'
import type {NewUnit} from '../../src/store/memory/add-units.js'
import {addUnits} from '../../src/store/memory/add-units.js'
import type {Ports} from '../../src/pipeline/ports.js'
import {addressOf, urlOf} from '../../src/render/address.js'
import type {EditionInput} from '../../src/render/edition.js'
import {planSite, type Work} from '../../src/render/plan-site.js'
import {communiqueOf} from '../../src/store/communiques.js'
import type {Db} from '../../src/store/database.js'
import {
  allEditions,
  allNotes,
  publishEditions,
  putPublications,
  type Edition,
  type ShownNote,
} from '../../src/store/editions.js'
import {putEvent} from '../../src/store/events.js'
import {siteOf} from '../../src/render/site-of.js'
import {forLearning, learn, type Learnable} from './learn.js'

interface Input {
  readonly revision: string
  readonly communique: Communique
  readonly editions: readonly Edition[]
  readonly notes: readonly ShownNote[]
  readonly learnable: Learnable
}

interface Delivered {
  readonly communique: string
  readonly at: Date
  readonly channel: string
  readonly editions: readonly {edition: string; locale: Locale; address: string}[]
  readonly units: readonly NewUnit[]
}

/** Load the whole site as it is in the store, and the drafts that are to join it. */
export const forDelivery = async (db: Db, revision: string): Promise<Input> => ({
  revision,
  communique: await communiqueOf(db, revision),
  editions: await allEditions(db),
  notes: await allNotes(db),
  learnable: await forLearning(db, revision),
})

/** Judge the embargo at this very moment, then switch the site. */
export async function deliver(input: Input, ports: Ports): Promise<Delivered> {
  const at = ports.clock.now()
  const {communique, revision, editions, notes} = input
  if (communique.embargo !== null && communique.embargo > at) {
    throw new BayanError('embargoed', {
      reference: communique.reference,
      place: communique.embargo.toISOString(),
    })
  }
  const joining = editions.filter((edition) => edition.revision === revision && edition.state === 'draft')
  const site = siteOf(ports.config)
  const works = worksOf(editions, notes, joining, at)
  const fresh = (await ports.channel.current()) === null
  await ports.channel.switch(planSite(works, site, fresh ? null : new Set([communique.id])))
  const inputs = works.find(({id}) => id === communique.id)?.public
  return {
    communique: communique.id,
    at,
    channel: ports.channel.name,
    editions: joining.flatMap(({id, locale}) => {
      const edition = inputs?.get(locale)
      return edition ? [{edition: id, locale, address: urlOf(site.baseUrl, addressOf(edition))}] : []
    }),
    units: learn(
      input.learnable,
      joining.map(({locale}) => locale),
      communique,
      at,
    ),
  }
}

/** Record what readers see now, and what the memory learns from it, at once. */
export async function putDelivered(db: Db, revision: string, delivered: Delivered): Promise<void> {
  const {editions, at, channel, communique} = delivered
  await publishEditions(
    db,
    editions.map(({edition}) => edition),
    at,
  )
  await putPublications(
    db,
    editions.map(({edition, address}) => ({edition, channel, address, at})),
  )
  await addUnits(db, delivered.units)
  for (const {locale, address} of editions) {
    await putEvent(db, {who: 'bayan', act: 'published', communique, revision, locale, detail: {address}})
  }
}

/** Gather editions into works, latest first; those of `joining` stand as if published at `at`. */
function worksOf(
  editions: readonly Edition[],
  notes: readonly ShownNote[],
  joining: readonly Edition[],
  at: Date,
): readonly Work[] {
  const ids = [...new Set(editions.map(({communique}) => communique))]
  return ids
    .map((id) =>
      workOf(
        id,
        editions.filter(({communique}) => communique === id),
        notes,
        joining,
        at,
      ),
    )
    .filter((work) => work.public.size + work.withdrawn.length > 0)
    .sort((a, b) => issued(b).localeCompare(issued(a)) || b.id.localeCompare(a.id))
}

function workOf(
  id: string,
  editions: readonly Edition[],
  notes: readonly ShownNote[],
  joining: readonly Edition[],
  at: Date,
): Work {
  const show = (edition: Edition) => editionInput(edition, notes, at)
  const shown = new Map(
    editions.filter(({state}) => state === 'published').map((edition) => [edition.locale, show(edition)]),
  )
  for (const edition of editions) if (joining.includes(edition)) shown.set(edition.locale, show(edition))
  const former = editions.filter(
    ({state, locale}) =>
      state === 'superseded' ||
      (state === 'published' && joining.some((j) => j.locale === locale && j.communique === id)),
  )
  return {
    id,
    public: shown,
    withdrawn: editions.filter(({state, locale}) => state === 'withdrawn' && !shown.has(locale)).map(show),
    formerAddresses: former.map((edition) => ({locale: edition.locale, address: addressOf(show(edition))})),
  }
}

const issued = (work: Work): string =>
  [...work.public.values(), ...work.withdrawn].map(({issuedAt}) => issuedAt).sort()[0] ?? ''

const editionInput = (edition: Edition, notes: readonly ShownNote[], at: Date): EditionInput => ({
  id: edition.communique,
  reference: edition.reference,
  locale: edition.locale,
  format: edition.format,
  text: edition.text,
  title: edition.title,
  category: edition.category,
  issuedAt: (edition.issuedAt ?? at).toISOString(),
  modifiedAt: (edition.publishedAt ?? at).toISOString(),
  version: edition.number,
  sourceLocale: edition.source,
  fields: edition.fields,
  notes: notes
    .filter(
      ({communique, locale, number}) =>
        communique === edition.communique &&
        locale === edition.locale &&
        (number === null || number <= edition.number),
    )
    .map(({kind, text, at: when}) => ({kind, text, at: (when ?? at).toISOString()})),
})
