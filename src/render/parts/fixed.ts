import {facts} from '../../../locales/index.js'
import {locales} from '../../model/locale.js'
import {fileOf} from '../address.js'
import {fontFaces, fontFiles} from '../fonts/fonts.js'
import {renderHome} from '../page/render-home.js'
import {renderNotFound} from '../page/render-notice.js'
import type {Site} from '../site.js'
import {printStylesheetAddress, stylesheetAddress} from '../style/addresses.js'
import {printStylesheet, stylesheet} from '../style/stylesheet.js'
import {goneAddresses, movedAddresses, type Work} from '../work.js'
import {keyOf, type Part} from './part.js'

/** Lists the addresses that a web server should answer with 410. */
export const goneFile = 'gone.json'
/** Lists the addresses of former titles, each with the one it leads to; those of an id alone follow from the manifest. */
export const movedFile = 'moved.json'

/** What does not depend on any document, and the list of what is gone. */
export function fixedParts(works: readonly Work[], site: Site, version: string): readonly Part[] {
  const gone = works.flatMap(goneAddresses)
  const moved = works.flatMap(movedAddresses)
  return [
    {
      name: 'fixed',
      key: keyOf(version, site, site.css, site.logo, fontFaces()),
      needs: [],
      make: () => [
        {path: 'index.html', body: renderHome(site, facts)},
        ...locales.map((locale) => ({
          path: `${locale}/404.html`,
          body: renderNotFound(locale, site, facts),
        })),
        {path: fileOf(stylesheetAddress), body: stylesheet() + (site.css ?? '')},
        {path: fileOf(printStylesheetAddress), body: printStylesheet()},
        ...(site.logo === undefined ? [] : [site.logo]),
      ],
    },
    {
      name: 'fonts',
      key: keyOf(version, fontFaces()),
      needs: [],
      make: fontFiles,
    },
    {
      name: 'gone',
      key: keyOf(gone, moved),
      needs: [],
      make: () => [
        {path: goneFile, body: `${JSON.stringify(gone, null, 1)}\n`},
        {path: movedFile, body: `${JSON.stringify(moved, null, 1)}\n`},
      ],
    },
  ]
}
