import {mkdir, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {locales} from '../../src/model/locale.js'
import type {Ports} from '../../src/pipeline/ports.js'
import {reportHtml} from '../../src/release/report-html.js'
import {reportText} from '../../src/release/report-text.js'
import {words} from '../../src/words.js'
import type {Db} from '../../src/store/database.js'
import type {NightlyReport} from '../../src/store/nightly-report.js'
import {putReceipt, receiptsOf} from '../../src/store/receipts.js'
import {reportOf} from '../../src/store/reports.js'

export const reportToTell = (db: Db, name: string): Promise<{body: NightlyReport; at: Date}> =>
  reportOf<NightlyReport>(db, 'nightly', name)

/**
 * Write the report as JSON and HTML into `reports/`, mail it and tell the outlets, each once: what arrived is written down
 * at once, and a retry goes on with the rest.
 */
export async function tellReport({body, at}: {body: NightlyReport; at: Date}, ports: Ports): Promise<void> {
  const {mail, outlets, config} = ports
  const id = `report-${body.name}`
  const html = reportHtml(body, config.timeZone)
  const folder = join(config.folder, 'reports')
  await mkdir(folder, {recursive: true})
  await write(join(folder, `${body.name}.json`), `${JSON.stringify({...body, at}, null, 2)}\n`)
  await write(join(folder, `${body.name}.html`), html)
  if (mail !== null && config.reportTo !== null) {
    const to = config.reportTo
    const subject = locales.map((locale) => words(locale)('report:title', {name: body.name})).join(' · ')
    await once(ports, 'mail', id, () =>
      mail.send({id, to, subject, html, text: reportText(body, config.timeZone)}),
    )
  }
  for (const outlet of outlets)
    await once(ports, outlet.name, id, () => outlet.send({id, type: 'report.nightly', at, data: body}))
}

async function once(
  {pool, clock}: Ports,
  outlet: string,
  id: string,
  send: () => Promise<void>,
): Promise<void> {
  if ((await receiptsOf(pool, outlet, [id])).has(id)) return
  await send()
  await putReceipt(pool, outlet, id, clock.now())
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(`${path}.draft`, text)
  await rename(`${path}.draft`, path)
}
