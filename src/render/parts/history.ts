import {facts} from '../../../locales/index.js'
import type {Locale} from '../../model/locale.js'
import type {SiteFile} from '../../ports.js'
import {fileOf} from '../address.js'
import {renderHistory} from '../page/render-history.js'
import {renderPage} from '../page/render-page.js'
import type {Site} from '../site.js'
import {historyAddress, plainOf, versionAddress, withText, type Listed, type Work} from '../work.js'
import {wordsOf} from '../words.js'
import {keyOf, type Material, type Part} from './part.js'

/** Earlier versions of a communiqué, each at its own address; nothing when there are none. */
export function versionParts(work: Work, site: Site, version: string): readonly Part[] {
  if (work.versions.length === 0) return []
  const shown = [...work.versions, ...work.public.values()]
  const key = keyOf(version, site, plainOf(work))
  return [
    {
      name: `versions ${work.id}`,
      key,
      needs: work.versions.map(({edition}) => edition),
      make: (material) => work.versions.map((listed) => versionPage(listed, work, site, material)),
    },
    {
      name: `history ${work.id}`,
      key,
      needs: shown.map(({edition}) => edition),
      fragments: true,
      make: ({texts}) =>
        localesOf(work.versions).map((locale) => {
          const versions = shown
            .filter((listed) => listed.locale === locale)
            .map((listed) => withText(listed, texts))
          const address = historyAddress(locale, work.id)
          return {path: fileOf(address), body: renderHistory(versions, work, site, facts)}
        }),
    },
  ]
}

function versionPage(listed: Listed, work: Work, site: Site, {texts}: Material): SiteFile {
  const siblings = work.versions.filter(({version}) => version === listed.version)
  const published = new Map(siblings.map((one) => [one.locale, versionAddress(one)] as const))
  const words = wordsOf(listed.locale)
  const replaced = work.public.get(listed.locale)
  const gone = work.withdrawn.find(({locale}) => locale === listed.locale)
  const note = {
    at: (replaced ?? gone ?? listed).modifiedAt,
    kind: 'replaced' as const,
    text: words('earlierVersion', {version: String(listed.version)}),
  }
  const withdrawals = gone?.notes.filter(({kind}) => kind === 'withdrawal') ?? []
  const edition = {...withText(listed, texts), notes: [note, ...withdrawals], isReplaced: true as const}
  return {path: fileOf(versionAddress(listed)), body: renderPage(edition, {...site, published}, facts)}
}

const localesOf = (versions: readonly Listed[]): readonly Locale[] => [
  ...new Set(versions.map(({locale}) => locale)),
]
