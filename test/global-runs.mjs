import {existsSync, readFileSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import pg from 'pg'

/** How the folder of a test run is named, in the system's temporary folder: this, the runner's process id, the time. */
export const prefix = 'bayan-test-run-'

const stopTimeoutMs = 20_000
const pollMs = 50

/** Find the folders of runs whose runner is dead and that are ours to remove. */
export function leftovers() {
  return readdirSync(tmpdir())
    .filter((name) => name.startsWith(prefix) && !runs(parseInt(name.slice(prefix.length))))
    .map((name) => join(tmpdir(), name))
}

/** Stop what a run started, and remove its folder and, on a server that was given to it, its databases. */
export async function clearRun(folder) {
  const ready = read(join(folder, 'ready.json'))
  if (ready !== '' && !JSON.parse(ready).own) await dropDatabases(JSON.parse(ready)).catch(() => undefined)
  const pid = Number(read(join(folder, 'pg', 'data', 'postmaster.pid')).split('\n')[0])
  if (pid > 0) await stop(pid)
  try {
    rmSync(folder, {recursive: true, force: true, maxRetries: 3})
  } catch {
    // Another user's leftovers, in a temporary folder we share.
  }
}

async function stop(pid) {
  const deadline = Date.now() + stopTimeoutMs
  // Immediate: nothing of this is kept.
  for (let signal = 'SIGQUIT'; runs(pid); signal = Date.now() < deadline ? 0 : 'SIGKILL') {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (signal === 'SIGKILL') return
    await sleep(pollMs)
  }
}

async function dropDatabases({url, tag}) {
  const client = new pg.Client({connectionString: url})
  await client.connect()
  const {rows} = await client.query(
    `select datname from pg_database where datname like 'bayan\\_%' || $1 || '%'`,
    [tag],
  )
  for (const {datname} of rows) await client.query(`drop database if exists "${datname}" with (force)`)
  await client.end()
}

function runs(pid) {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  const stat = existsSync(`/proc/${pid}/stat`) ? read(`/proc/${pid}/stat`) : ''
  return !/\) Z/.test(stat)
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
