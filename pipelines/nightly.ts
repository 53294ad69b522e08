import {callDue} from '../src/commands/call-due.js'
import {advance} from '../src/pipeline/advance.js'
import type {Ports} from '../src/pipeline/ports.js'
import {stage, type Pipeline} from '../src/pipeline/stage.js'
import {nightlyReport, type NightlyReport} from '../src/store/nightly-report.js'
import {putReport} from '../src/store/reports.js'
import {runIdsOf} from '../src/store/runs.js'
import {callTold, fileReport, reportToFile} from './nightly/file-report.js'
import {publish} from './publish.js'

/** Publish what is due, one after another, go on past what fails, and report. The key is the day, or a name given by hand. */
export const nightly: Pipeline<string> = {
  name: 'nightly',
  key: (name) => name,
  ref: (key) => key,
  stages: [
    stage('due', {
      load: async (_db, name: string) => name,
      run: async (_name, ports) => {
        const revisions = await callDue(ports)
        for (const revision of revisions) await publishNow(ports, revision)
        return revisions
      },
      save: async () => undefined,
      lock: 'nightly',
    }),
    stage('report', {
      load: (db, name: string) => nightlyReport(db, name),
      run: (report: NightlyReport, ports) => ({...report, at: ports.clock.now()}),
      save: (db, name, report) => putReport(db, 'nightly', name, report.at, report),
    }),
    stage('file', {load: reportToFile, run: fileReport, save: callTold}),
  ],
}

/** Take the open publish runs of a revision through; a failure is in the ledger and does not stop the night. */
async function publishNow(ports: Ports, revision: string): Promise<void> {
  for (const run of await runIdsOf(ports.pool, 'publish', revision)) await advance(ports, publish, run)
}
