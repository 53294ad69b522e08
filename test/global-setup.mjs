import {mkdirSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {clearRun, leftovers, prefix} from './global-runs.mjs'

/** Prepare the folder of this run; the first test that asks for a database starts the server in it. */
export default async function setup() {
  for (const folder of leftovers()) await clearRun(folder)
  const folder = join(tmpdir(), `${prefix}${process.pid}-${Date.now()}`)
  mkdirSync(folder)
  process.env.BAYAN_TEST_RUN = folder
}
