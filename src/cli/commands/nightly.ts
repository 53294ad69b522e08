import {Command} from 'commander'
import {nightly} from '../../../pipelines/nightly.js'
import {advance} from '../../pipeline/advance.js'
import {dueRevisions} from '../../store/approvals.js'
import {nightlyReport} from '../../store/nightly-report.js'
import {callRun, inputHash, runIdsOf} from '../../store/runs.js'
import {print, type CommonOptions} from '../output.js'
import {withPorts} from '../with-ports.js'

/** `bayan nightly` */
export const nightlyCommand = (): Command =>
  new Command('nightly')
    .description('Publish what is due, now, and report')
    .option('--dry-run', 'only tell what is due')
    .action(async (options: CommonOptions & {dryRun?: boolean}) => {
      await withPorts(async (ports) => {
        const now = ports.clock.now()
        if (options.dryRun) {
          const due = await dueRevisions(ports.pool, now)
          print(options, {due}, due.length === 0 ? ['Nothing is due.'] : due)
          return
        }
        const key = `manual-${now.toISOString().replace(/[:.]/g, '-')}`
        await callRun(ports.pool, nightly.name, key, inputHash(key))
        for (const run of await runIdsOf(ports.pool, nightly.name, key)) await advance(ports, nightly, run)
        const report = await nightlyReport(ports.pool, key)
        print(options, report, [
          ...report.published.map(
            ({reference, locale, title}) => `published: ${reference} ${locale} ${title}`,
          ),
          ...report.waiting.map(
            ({reference, missing, embargo}) =>
              `waiting: ${reference} ${missing.length > 0 ? `for approval: ${missing.join(' ')}` : ''}${
                embargo ? ` until ${embargo.toISOString()}` : ''
              }`,
          ),
          ...report.blocked.map(({pipeline, key: run, code}) => `blocked: ${pipeline} ${run} ${code}`),
        ])
      })
    })
