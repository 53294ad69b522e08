import {BayanError} from '../src/errors.js'
import type {Ports} from '../src/pipeline/ports.js'
import {stage, type Pipeline} from '../src/pipeline/stage.js'
import {exclusively} from '../src/store/database.js'
import {announce, forAnnouncement} from './tell/announce.js'
import {forDigest, sendDigests} from './tell/digest.js'
import {forPress, tellPress} from './tell/press.js'
import {mailReport, reportToTell, tellReport} from './tell/report.js'

/** What is told, and to whom: news of a revision, or the report of a night, over one channel. */
export interface TellRef {
  /** A revision, or the name of a night. */
  readonly subject: string
  readonly way: string
}

type Way = (subject: string, ports: Ports) => Promise<void>

const ways: Readonly<Record<string, Way>> = {
  news: async (revision, ports) => announce(await forAnnouncement(ports.pool, revision), ports),
  // One letter goes once, also when two runs of one communiqué come together.
  press: (revision, ports) =>
    exclusively(ports.pool, 'press', async () => tellPress(await forPress(ports.pool, revision), ports)),
  digest: async (night, ports) => sendDigests(await forDigest(ports.pool, night), ports),
  'report-mail': async (night, ports) => mailReport(await reportToTell(ports.pool, night), ports),
  'report-news': async (night, ports) => tellReport(await reportToTell(ports.pool, night), ports),
}

/** Tell one thing over one channel. Each channel has runs of its own, so that none waits for another that is down. */
export const tell: Pipeline<TellRef> = {
  name: 'tell',
  key: ({subject, way}) => `${subject}.${way}`,
  ref: (key) => {
    const cut = key.lastIndexOf('.')
    return {subject: key.slice(0, cut), way: key.slice(cut + 1)}
  },
  isOutward: true,
  stages: [
    stage('tell', {
      load: async (_db, ref: TellRef) => ref,
      run: async ({subject, way}, ports) => {
        const send = ways[way]
        if (send === undefined) throw new BayanError('not_found', {got: way})
        await send(subject, ports)
      },
      save: async () => undefined,
    }),
  ],
}
