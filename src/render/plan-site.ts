import {createHash} from 'node:crypto'
import {facts} from '../../locales/index.js'
import {locales, type Locale} from '../model/locale.js'
import type {SiteChange, SiteFile} from '../ports.js'
import {addressOf, fileOf, permanentAddress} from './address.js'
import type {EditionInput} from './edition.js'
import {renderFeeds} from './feeds/render-feeds.js'
import {renderSitemap} from './feeds/sitemap.js'
import {renderHome} from './page/render-home.js'
import {renderIndex} from './page/render-index.js'
import {renderNotFound, renderRedirect, renderWithdrawn} from './page/render-notice.js'
import {renderPage} from './page/render-page.js'
import type {Site} from './site.js'
import {printStylesheetAddress, stylesheetAddress} from './style/addresses.js'
import {printStylesheet, stylesheet} from './style/stylesheet.js'

/** Raise it when the same editions give other pages, so that a release with the new ones gets another name. */
const renderVersion = '1'

/** One communiqué as the site shows it. */
export interface Work {
  readonly id: string
  readonly public: ReadonlyMap<Locale, EditionInput>
  /** Taken back: their addresses tell so. */
  readonly withdrawn: readonly EditionInput[]
  /** Addresses of earlier editions, which lead to the present one. */
  readonly formerAddresses: readonly {readonly locale: Locale; readonly address: string}[]
}

/**
 * Plan what the site becomes: the pages of the works named in `changed` (null: the whole site), and every list that may
 * name them. The release's name is a hash of all that the site shows. Works come latest first.
 */
export function planSite(
  works: readonly Work[],
  site: Site,
  changed: ReadonlySet<string> | null,
): SiteChange {
  const touched = changed === null ? works : works.filter(({id}) => changed.has(id))
  return {
    release: nameOf(works, site),
    put: [...touched.flatMap((work) => filesOf(work, site)), ...listsOf(works, site), ...fixed(site)],
    remove: [],
    whole: changed === null,
  }
}

/** Give where a work's public editions are. */
export const addressesOf = (work: Pick<Work, 'public'>): ReadonlyMap<Locale, string> =>
  new Map([...work.public].map(([locale, edition]) => [locale, addressOf(edition)]))

function filesOf(work: Work, site: Site): readonly SiteFile[] {
  const published = addressesOf(work)
  const own = {...site, published}
  const pages = [...work.public].flatMap(([locale, edition]) => {
    const address = addressOf(edition)
    return [
      {path: fileOf(address), body: renderPage(edition, own, facts)},
      {path: fileOf(permanentAddress(locale, work.id)), body: renderRedirect(locale, address, site, facts)},
    ]
  })
  const gone = work.withdrawn.flatMap((edition) => {
    const body = renderWithdrawn(edition.locale, edition.notes, own, facts)
    return [addressOf(edition), permanentAddress(edition.locale, work.id)].map((address) => ({
      path: fileOf(address),
      body,
    }))
  })
  const moved = work.formerAddresses.flatMap(({locale, address}) => {
    const now = published.get(locale)
    return now === undefined || now === address
      ? []
      : [{path: fileOf(address), body: renderRedirect(locale, now, site, facts)}]
  })
  return [...moved, ...pages, ...gone]
}

function listsOf(works: readonly Work[], site: Site): readonly SiteFile[] {
  const perLocale = locales.flatMap((locale) => {
    const entries = works.flatMap((work) => {
      const edition = work.public.get(locale)
      return edition ? [{edition, address: addressOf(edition)}] : []
    })
    return [
      {path: `${locale}/index.html`, body: renderIndex(locale, entries, site, facts)},
      ...renderFeeds(locale, entries, site, facts),
    ]
  })
  const documents = works
    .filter((work) => work.public.size > 0)
    .map((work) => ({
      published: addressesOf(work),
      modifiedAt:
        [...work.public.values()]
          .map(({modifiedAt}) => modifiedAt)
          .sort()
          .at(-1) ?? '',
    }))
  const gone = works.flatMap((work) => work.withdrawn.map((edition) => addressOf(edition)))
  return [
    ...perLocale,
    {path: 'sitemap.xml', body: renderSitemap(documents, site, facts)},
    {path: goneFile, body: `${JSON.stringify(gone, null, 1)}\n`},
  ]
}

/** Lists the addresses that a web server should answer with 410. */
export const goneFile = 'gone.json'

const fixed = (site: Site): readonly SiteFile[] => [
  {path: 'index.html', body: renderHome(site, facts)},
  ...locales.map((locale) => ({path: `${locale}/404.html`, body: renderNotFound(locale, site, facts)})),
  {path: fileOf(stylesheetAddress), body: stylesheet()},
  {path: fileOf(printStylesheetAddress), body: printStylesheet()},
]

function nameOf(works: readonly Work[], site: Site): string {
  const hash = createHash('sha256').update(JSON.stringify([renderVersion, site]))
  for (const work of works) {
    hash.update(JSON.stringify([[...work.public.values()], work.withdrawn, work.formerAddresses]))
  }
  return hash.digest('hex').slice(0, 32)
}
