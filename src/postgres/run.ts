import {spawn, type ChildProcess, type StdioOptions} from 'node:child_process'
import {join} from 'node:path'
import type {Footing} from './footing.js'

/** Start one of PostgreSQL's programs on a footing; the server in a session of its own, so that Ctrl-C does not reach it. */
export function run(
  footing: Footing,
  program: 'initdb' | 'postgres',
  args: readonly string[],
  stdio: StdioOptions,
): ChildProcess {
  const [command = '', ...rest] = [...footing.prefix, join(footing.native, 'bin', program), ...args]
  const asUser = footing.uid === undefined ? {} : {uid: footing.uid, gid: footing.gid ?? footing.uid}
  return spawn(command, rest, {
    ...asUser,
    stdio,
    cwd: footing.home,
    env: environment(),
    detached: program === 'postgres',
  })
}

/** Our environment without what would change PostgreSQL's behaviour: `PG…`, and the locale of whoever started us. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return {...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC'}
}
