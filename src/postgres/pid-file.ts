import {readFile, rm} from 'node:fs/promises'
import {realpathSync} from 'node:fs'
import {join} from 'node:path'
import {commandOf, isAlive} from './process.js'

/** What a running server wrote into `postmaster.pid` (PostgreSQL source, `src/include/utils/pidfile.h`). */
export interface PidFile {
  readonly pid: number
  /** `starting`, `stopping`, `ready` or `standby`; empty before the server wrote it. */
  readonly status: string
  readonly port: number
}

/** Read the pid file of a data folder; undefined when there is none or it is not yet written. */
export async function readPidFile(data: string): Promise<PidFile | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return {pid, port: Number(lines[3] ?? 0), status: lines[7]?.trim() ?? ''}
}

/**
 * Give the pid file of a data folder if its server runs. A file left by a server that was killed is deleted: PostgreSQL
 * would refuse to start while the old pid is a zombie or went to another program.
 */
export async function readLivePidFile(data: string): Promise<PidFile | undefined> {
  const file = await readPidFile(data)
  if (file === undefined) return undefined
  if (isAlive(file.pid) && serves(commandOf(file.pid), data)) return file
  await rm(join(data, 'postmaster.pid'), {force: true})
  return undefined
}

/** Tell whether a command line is `postgres … -D <data> …`. Where the system hides command lines, believe the file. */
function serves(command: string, data: string): boolean {
  if (command === '') return true
  if (!command.includes('postgres')) return false
  const words = command.split('\0')
  const named = words.length > 1 ? words[words.indexOf('-D') + 1] : undefined
  return named === undefined ? command.includes(data) : samePath(named, data)
}

function samePath(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other)
  } catch {
    return one === other
  }
}
