import {Command} from 'commander'
import {findCommunique} from '../../store/communiques.js'
import {overviewOf, overviews, type LocaleOverview, type Overview} from '../../store/overview.js'
import {columns, print, type CommonOptions} from '../output.js'
import {withPorts} from '../with-ports.js'

const listLimit = 50

/** `bayan status [REFERENCE]` */
export const statusCommand = (): Command =>
  new Command('status')
    .description('Where every communiqué stands, or one')
    .argument('[reference]')
    .action(async (reference: string | undefined, options: CommonOptions) => {
      const found = await withPorts(async ({pool}) => {
        if (reference === undefined) return overviews(pool, listLimit, 0)
        const one = await overviewOf(pool, (await findCommunique(pool, reference)).id)
        return one ? [one] : []
      })
      const heading = ['reference', 'source', 'ar', 'en', 'fr', 'title']
      const rows = found.map((one) => [
        one.reference,
        one.source,
        ...['ar', 'en', 'fr'].map((locale) => describe(one, locale)),
        one.title.slice(0, 60),
      ])
      const problems = found.flatMap(({blocked}) =>
        blocked.map(({pipeline, key, code}) => `blocked: ${pipeline} ${key}: ${code} (bayan resume ${key})`),
      )
      print(options, reference === undefined ? found : found[0], [
        ...columns([heading, ...rows]),
        ...problems,
      ])
    })

/** Say in one word or figure how far a locale is. */
function describe(one: Overview, name: string): string {
  const locale = one.locales.find((candidate) => candidate.locale === name)
  if (!locale) return one.running > 0 ? '…' : '-'
  if (locale.edition === 'published' || locale.edition === 'withdrawn') return locale.edition
  if (locale.approvedBy !== null) return 'approved'
  if (locale.locale === one.source) return 'original'
  return locale.drafted ? progress(locale) : '…'
}

function progress({states}: LocaleOverview): string {
  const total = states.initial + states.translated + states.reviewed + states.final
  const done = states.reviewed + states.final
  return `${done}/${total} reviewed`
}
