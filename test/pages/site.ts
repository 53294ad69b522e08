import {locales, type Locale} from '../../src/model/locale.js'
import type {SiteFile} from '../../src/ports.js'
import {addressesIn, judgeWith} from '../../src/release/judge.js'
import {makeParts} from '../../src/release/make-parts.js'
import {planSite} from '../../src/render/plan-site.js'
import type {Site} from '../../src/render/site.js'
import type {Listed, Work} from '../../src/render/work.js'

export interface Given {
  readonly id: string
  readonly texts: Partial<Record<Locale, string>>
  readonly title: Partial<Record<Locale, string>>
  readonly category?: string
  readonly issuedAt?: string
  readonly notes?: Listed['notes']
  readonly withdrawn?: boolean
  /** Texts of a version before this one. */
  readonly earlier?: Partial<Record<Locale, string>>
}

export const site: Site = {
  baseUrl: 'https://www.example.ma',
  siteName: {fr: 'Communiqués', ar: 'بلاغات', en: 'Press releases'},
  authority: {fr: 'Commission nationale', ar: 'اللجنة الوطنية', en: 'National Commission'},
  defaultLocale: 'fr',
}

/** Make works of what is given, and their texts by edition. */
export function worksOf(given: readonly Given[]): {works: Work[]; texts: Map<string, string>} {
  const texts = new Map<string, string>()
  const works = given.map((one): Work => {
    const editions = locales.flatMap((locale): [Locale, Listed][] => {
      const text = one.texts[locale]
      if (text === undefined) return []
      const edition = `${one.id}${locale}`
      texts.set(edition, text)
      return [[locale, {...listed(one, locale, edition), version: one.earlier === undefined ? 1 : 2}]]
    })
    const gone = one.withdrawn === true
    return {
      id: one.id,
      public: new Map(gone ? [] : editions),
      withdrawn: gone ? editions.map(([, edition]) => edition) : [],
      versions: locales.flatMap((locale) => {
        const text = one.earlier?.[locale]
        if (text === undefined) return []
        const edition = `${one.id}${locale}v1`
        texts.set(edition, text)
        return [listed(one, locale, edition)]
      }),
      formerAddresses: [],
    }
  })
  return {works, texts}
}

const listed = (one: Given, locale: Locale, edition: string): Listed => ({
  edition,
  hash: edition,
  revision: `${one.id}r1`,
  revisionHash: 'a',
  id: one.id,
  reference: `2026-${one.id}`,
  locale,
  format: 'markdown',
  title: one.title[locale] ?? one.id,
  category: one.category ?? 'communique',
  issuedAt: one.issuedAt ?? '2026-09-05T09:00:00.000Z',
  modifiedAt: one.issuedAt ?? '2026-09-05T09:00:00.000Z',
  version: 1,
  sourceLocale: 'fr',
  fields: {},
  notes: one.notes ?? [],
})

/** Make every file of the site, judged by the gate. */
export async function filesOf(
  given: readonly Given[],
  own: Site = site,
): Promise<Map<string, SiteFile['body']>> {
  const {works, texts} = worksOf(given)
  const {files} = await makeParts(
    planSite(works, own).parts,
    {texts, bodies: new Map(), items: new Map()},
    {site: own, judge: judgeWith(() => addressesIn(works), own)},
    () => new Uint8Array(),
  )
  return new Map(files.flat().map(({path, body}) => [path, body]))
}
