import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'

/** Tell whether a process of this id runs. A zombie (dead, not yet reaped) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it is there, and another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return statOf(pid)?.state !== 'Z'
}

/**
 * Give a mark that a later process of the same id does not share: boot and start time. Empty when the process is gone
 * or the system does not say (Windows), and then only the id can be compared.
 */
export function markOf(pid: number): string {
  const stat = statOf(pid)
  if (stat !== undefined) return `${read('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}:${stat.startTicks}`
  return ps(pid, 'lstart=')
}

/** Give the command line of a process, its words separated by NUL where the system tells them apart; empty when unknown. */
export function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`) ?? ps(pid, 'command=')
}

// proc_pid_stat(5): the name, in brackets, may hold blanks; after it, field 3 is the state, field 22 the start in ticks.
function statOf(pid: number): {readonly state: string; readonly startTicks: string} | undefined {
  const text = read(`/proc/${pid}/stat`)
  if (text === undefined) return undefined
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return {state: fields[0] ?? '', startTicks: fields[19] ?? ''}
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function ps(pid: number, column: string): string {
  if (process.platform === 'win32' || process.platform === 'linux') return ''
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], {encoding: 'utf8'}).trim()
  } catch {
    return ''
  }
}
