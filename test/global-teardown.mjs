import {clearRun} from './global-runs.mjs'

/** Stop the server of this run, if one was started, and remove what it left. */
export default async function teardown() {
  await clearRun(process.env.BAYAN_TEST_RUN)
}
