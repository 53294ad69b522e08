import {Command} from 'commander'
import {nightly} from '../../../pipelines/nightly.js'
import {foreseeNight} from '../../commands/foresee-night.js'
import {advance} from '../../pipeline/advance.js'
import type {Ports} from '../../pipeline/ports.js'
import {reportLines} from '../../release/report-lines.js'
import {nightlyReport, type NightlyReport} from '../../store/nightly-report.js'
import {callRun, inputHash, runIdsOf} from '../../store/runs.js'
import {words} from '../../words.js'
import {print, terminalLocale, type CommonOptions} from '../output.js'
import {withPorts} from '../with-ports.js'

/** `bayan nightly` */
export const nightlyCommand = (): Command =>
  new Command('nightly')
    .description('Publish what is due, now, and report')
    .option('--dry-run', 'only tell what would go, and what would go on waiting')
    .action((options: CommonOptions & {dryRun?: boolean}) =>
      withPorts((ports) => (options.dryRun ? foretell(ports, options) : run(ports, options))),
    )

async function foretell(ports: Ports, options: CommonOptions): Promise<void> {
  const night = await foreseeNight(ports)
  const say = words(terminalLocale())
  const due = night.due.map(({reference, locales}) => `  ${reference} ${locales.join(' ')}`)
  const waiting =
    night.waiting.length > 0 ? inWords({name: '', published: [], blocked: [], ...night}, ports) : []
  print(options, night, [
    ...(due.length === 0 ? [say('report:nothingDue')] : [say('report:due'), ...due]),
    ...waiting,
  ])
}

async function run(ports: Ports, options: CommonOptions): Promise<void> {
  const key = `manual-${ports.clock.now().toISOString().replace(/[:.]/g, '-')}`
  await callRun(ports.pool, nightly.name, key, inputHash(key))
  for (const id of await runIdsOf(ports.pool, nightly.name, key)) await advance(ports, nightly, id)
  const report = await nightlyReport(ports.pool, key)
  print(options, report, inWords(report, ports))
}

const inWords = (report: NightlyReport, {config}: Ports): readonly string[] =>
  reportLines(report, terminalLocale(), config.timeZone).flatMap(({heading, lines}) => [
    heading,
    ...lines.map((line) => `  ${line}`),
  ])
