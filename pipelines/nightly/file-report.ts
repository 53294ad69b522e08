import {mkdir, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Ports} from '../../src/pipeline/ports.js'
import {reportHtml} from '../../src/release/report-html.js'
import type {Db} from '../../src/store/database.js'
import type {NightlyReport} from '../../src/store/nightly-report.js'
import {reportOf} from '../../src/store/reports.js'
import {callRun, inputHash} from '../../src/store/runs.js'

/** What follows a night, each over a channel of its own. */
interface Filed {
  readonly ways: readonly string[]
}

export const reportToFile = (db: Db, name: string): Promise<{body: NightlyReport; at: Date}> =>
  reportOf<NightlyReport>(db, 'nightly', name)

/** Write the report as JSON and HTML into `reports/`. Answers who is told of the night, by what the house has set up. */
export async function fileReport(
  {body, at}: {body: NightlyReport; at: Date},
  {config, mail, outlets}: Ports,
): Promise<Filed> {
  const folder = join(config.folder, 'reports')
  await mkdir(folder, {recursive: true})
  await write(join(folder, `${body.name}.json`), `${JSON.stringify({...body, at}, null, 2)}\n`)
  await write(join(folder, `${body.name}.html`), reportHtml(body, config.timeZone))
  return {
    ways: [
      ...(mail !== null && config.digest.size > 0 ? ['digest'] : []),
      ...(mail !== null && config.reportTo !== null ? ['report-mail'] : []),
      ...(outlets.length > 0 ? ['report-news'] : []),
    ],
  }
}

export async function callTold(db: Db, name: string, {ways}: Filed): Promise<void> {
  for (const way of ways) await callRun(db, 'tell', `${name}.${way}`, inputHash(name))
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(`${path}.draft`, text)
  await rename(`${path}.draft`, path)
}
