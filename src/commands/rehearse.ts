import {facts} from '../../locales/index.js'
import type {Config} from '../config.js'
import {BayanError} from '../errors.js'
import type {Locale} from '../model/locale.js'
import {judgeWith} from '../release/judge.js'
import {addressOf, fileOf} from '../render/address.js'
import {renderPage} from '../render/page/render-page.js'
import {siteOf} from '../render/site-of.js'
import type {Db} from '../store/database.js'
import {editionSoFar, type EditionSoFar} from './edition-so-far.js'

/**
 * Judge the pages of these locales as they would go out now, by the gate of the release: what would hold them at their hour,
 * when nobody may be awake, is told to whoever approves. Throws `structure_changed` and `gate_failed`.
 */
export async function rehearse(
  db: Db,
  config: Config,
  name: string,
  locales: readonly Locale[],
  at: Date,
): Promise<void> {
  const site = siteOf(config)
  const editions: EditionSoFar['edition'][] = []
  for (const locale of locales) {
    const {edition, problems} = await editionSoFar(db, name, locale, at)
    refuseProblems(problems, `${edition.reference} ${locale}`)
    editions.push(edition)
  }
  const published = new Map(editions.map((edition) => [edition.locale, addressOf(edition)] as const))
  const pages = editions.map((edition) => ({
    path: fileOf(addressOf(edition)),
    body: renderPage(edition, {...site, published}, facts),
  }))
  judgeWith(() => new Set(published.values()), site)(pages)
}

function refuseProblems([problem]: EditionSoFar['problems'], place: string): void {
  if (problem === undefined) return
  const {unit, line, reason} = problem
  throw new BayanError('structure_changed', {place, got: unit, line, reason})
}
