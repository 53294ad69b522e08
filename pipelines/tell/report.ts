import {withoutWords} from '../../src/errors.js'
import {locales} from '../../src/model/locale.js'
import type {Ports} from '../../src/pipeline/ports.js'
import {reportHtml} from '../../src/release/report-html.js'
import {reportText} from '../../src/release/report-text.js'
import {words} from '../../src/words.js'
import type {Db} from '../../src/store/database.js'
import type {NightlyReport} from '../../src/store/nightly-report.js'
import {putReceipt, receiptsOf} from '../../src/store/receipts.js'
import {reportOf} from '../../src/store/reports.js'

interface Told {
  readonly body: NightlyReport
  readonly at: Date
}

/** Load the report of a night. */
export const reportToTell = (db: Db, name: string): Promise<Told> =>
  reportOf<NightlyReport>(db, 'nightly', name)

/** Mail the report, once. */
export async function mailReport({body}: Told, ports: Ports): Promise<void> {
  const {mail, config} = ports
  if (mail === null || config.reportTo === null) return
  const to = config.reportTo
  const id = idOf(body)
  const subject = locales.map((locale) => words(locale)('report:title', {name: body.name})).join(' · ')
  const html = reportHtml(body, config.timeZone)
  await once(ports, 'mail', id, () =>
    mail.send({id, to, subject, html, text: reportText(body, config.timeZone)}),
  )
}

/** Tell each outlet of the report, once; without words of a document that was held at the gate. */
export async function tellReport({body, at}: Told, ports: Ports): Promise<void> {
  const id = idOf(body)
  const blocked = body.blocked.map((one) => ({...one, detail: withoutWords(one.detail)}))
  const data = {...body, blocked}
  for (const outlet of ports.outlets)
    await once(ports, outlet.name, id, () => outlet.send({id, type: 'report.nightly', at, data}))
}

const idOf = ({name}: NightlyReport): string => `report-${name}`

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
