import {facts} from '../../../locales/index.js'
import {locales, type Locale} from '../../model/locale.js'
import {addressOf, fileOf} from '../address.js'
import {alternatesOf} from '../page/alternates.js'
import {frontPage, renderIndex, yearAddress, yearOf} from '../page/render-index.js'
import type {Site} from '../site.js'
import {wordsOf} from '../words.js'
import type {Listed, Work} from '../work.js'
import {keyOf, type Part} from './part.js'

/** Documents on a locale's front page; the others are in the lists of their years. */
const frontMaxEntries = 100

/** The front page of every locale, and a list for each year. Works come latest first. */
export function listParts(works: readonly Work[], site: Site, version: string): readonly Part[] {
  const entries = new Map(locales.map((locale) => [locale, entriesOf(works, locale)] as const))
  const years = yearsOf([...entries.values()].flat())
  const front = {
    entries: new Map([...entries].map(([locale, all]) => [locale, all.slice(0, frontMaxEntries)] as const)),
    years: new Map([...entries].map(([locale, all]) => [locale, yearsOf(all)] as const)),
  }
  return [
    {
      name: 'front pages',
      key: keyOf(version, site, front),
      needs: [],
      make: () =>
        locales.map((locale) => ({
          path: fileOf(`/${locale}/`),
          body: renderIndex(
            locale,
            placed(front.entries.get(locale) ?? []),
            site,
            facts,
            frontPage(locale, front.years.get(locale)),
          ),
        })),
    },
    ...years.map((year) => yearPart(year, entries, site, version)),
  ]
}

function yearPart(
  year: string,
  entries: ReadonlyMap<Locale, readonly Listed[]>,
  site: Site,
  version: string,
): Part {
  const own = new Map(
    [...entries].flatMap(([locale, all]) => {
      const ofYear = all.filter((edition) => yearOf(edition.issuedAt) === year)
      return ofYear.length === 0 ? [] : [[locale, ofYear] as const]
    }),
  )
  const addresses = new Map([...own.keys()].map((locale) => [locale, yearAddress(locale, year)] as const))
  return {
    name: `year ${year}`,
    key: keyOf(version, site, own),
    needs: [],
    make: () =>
      [...own].map(([locale, ofYear]) => ({
        path: fileOf(yearAddress(locale, year)),
        body: renderIndex(locale, placed(ofYear), site, facts, {
          title: `${wordsOf(locale)('index')} ${year}`,
          addresses,
          alternates: alternatesOf(addresses, site.defaultLocale),
          years: [],
        }),
      })),
  }
}

const entriesOf = (works: readonly Work[], locale: Locale): readonly Listed[] =>
  works.flatMap((work) => work.public.get(locale) ?? [])

const yearsOf = (editions: readonly Listed[]): readonly string[] =>
  [...new Set(editions.map(({issuedAt}) => yearOf(issuedAt)))].sort().reverse()

const placed = (editions: readonly Listed[]) =>
  editions.map((edition) => ({edition, address: addressOf(edition)}))
