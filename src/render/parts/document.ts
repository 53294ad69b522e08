import {facts} from '../../../locales/index.js'
import type {Locale} from '../../model/locale.js'
import type {SiteFile} from '../../ports.js'
import {addressOf, fileOf, permanentAddress} from '../address.js'
import {renderRedirect, renderWithdrawn} from '../page/render-notice.js'
import {pageAround} from '../page/render-page.js'
import {rememberOf} from '../remember.js'
import type {Site} from '../site.js'
import {
  addressesOf,
  bodyOf,
  goneAddresses,
  historyAddress,
  movedAddresses,
  pdfAddress,
  plainOf,
  type Work,
} from '../work.js'
import {keyOf, type Part} from './part.js'

/** Name of the file that says, beside the page, that its address answers 410. */
export const goneName = 'gone.html'

/** One communiqué: its pages, the addresses that lead to them, and the pages that tell of a withdrawal. */
export const documentPart = (work: Work, site: Site, version: string): Part => ({
  name: `document ${work.id}`,
  key: keyOf(version, site, digestOf(work)),
  needs: [],
  shows: [...work.public.values()],
  work,
  make({bodies}) {
    const own = {...site, published: addressesOf(work)}
    const pages = [...work.public].flatMap(([locale, listed]) => {
      const address = addressOf(listed)
      const history = historyOf(work, locale)
      const printed = listed.pdf === undefined ? {} : {pdfAddress: pdfAddress(listed)}
      return [
        {
          path: fileOf(address),
          body: pageAround(bodyOf(listed, bodies), {...listed, ...history, ...printed}, own, facts),
        },
        {
          path: fileOf(permanentAddress(locale, work.id)),
          body: renderRedirect(locale, address, site, facts),
        },
      ]
    })
    return unique([...pages, ...goneOf(work, site), ...movedOf(work, site)])
  },
})

/** Say where the versions of a document are listed, when there are some. */
const historyOf = ({id, versions}: Work, locale: Locale): {readonly history?: string} =>
  versions.some((version) => version.locale === locale) ? {history: historyAddress(locale, id)} : {}

const digestOf = rememberOf((work: Work) => keyOf(plainOf(work)))

function goneOf(work: Work, site: Site): readonly SiteFile[] {
  const told = work.withdrawn.map(({locale}) => [locale, permanentAddress(locale, work.id)] as const)
  // Whoever reads the reason in one language finds it in the others.
  const own = {...site, published: new Map([...told, ...addressesOf(work)])}
  return work.withdrawn.flatMap((edition) => {
    const body = renderWithdrawn({...edition, ...historyOf(work, edition.locale)}, own, facts)
    return goneAddresses({...work, withdrawn: [edition]}).flatMap((address) => [
      {path: fileOf(address), body},
      {path: `${address.slice(1)}${goneName}`, body},
    ])
  })
}

const movedOf = (work: Work, site: Site): readonly SiteFile[] =>
  movedAddresses(work).map(({locale, from, to}) => ({
    path: fileOf(from),
    body: renderRedirect(locale, to, site, facts),
  }))

/** Keep the first file of each path: a page stands before what would lead to it. */
function unique(files: readonly SiteFile[]): readonly SiteFile[] {
  const seen = new Set<string>()
  return files.filter(({path}) => !seen.has(path) && seen.add(path) !== undefined)
}
