import {spawn} from 'node:child_process'
import {readFileSync, readdirSync, renameSync} from 'node:fs'

/** What a command cost. Processor time is that of the command and of every process it waited for. */
export interface Cost {
  readonly wall: number
  readonly cpu: number
  readonly peakMb: number
  readonly output: string
}

const pollMs = 25

/** Run a command to its end and say what it cost; rejects with what it wrote when it fails. */
export async function measure(
  command: string,
  args: readonly string[],
  options: {readonly cwd?: string; readonly env?: NodeJS.ProcessEnv} = {},
): Promise<Cost> {
  const begin = performance.now()
  const child = spawn('bash', ['-c', 'TIMEFORMAT="@@ %U %S"; time "$@"', 'bash', command, ...args], {
    ...options,
    env: {...process.env, LC_ALL: 'C.UTF-8', ...options.env},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [output, errors, peakMb] = ['', '', 0]
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (errors += String(chunk)))
  const poll = setInterval(() => (peakMb = Math.max(peakMb, peakOf(child.pid ?? 0))), pollMs)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(poll)
  const times = /@@ ([\d.]+) ([\d.]+)/u.exec(errors)
  if (code !== 0 || times === null)
    throw new Error(`${command} ${args.join(' ')}: ${code}\n${output}${errors}`)
  return {
    wall: (performance.now() - begin) / 1000,
    cpu: Number(times[1]) + Number(times[2]),
    peakMb,
    output,
  }
}

/** Sum the greatest memory that each process below this one has held, in MB. */
function peakOf(root: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue
    const parent = /^PPid:\s+(\d+)/mu.exec(status(name))?.[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent !== undefined && (parent === root || isBelow(parent))
  }
  return [...parents.keys()]
    .filter(isBelow)
    .map((pid) => Number(/^VmHWM:\s+(\d+)/mu.exec(status(`${pid}`))?.[1] ?? 0) / 1024)
    .reduce((sum, mb) => sum + mb, 0)
}

function status(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    // It ended between the two looks.
    return ''
  }
}

const ticksPerSecond = 100

/** Sum the processor seconds that a server's living processes have used: PostgreSQL works for us too. */
export function serverCpu(postmaster: number): number {
  let ticks = 0
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      if (Number(name) === postmaster || Number(fields[1]) === postmaster)
        ticks +=
          Number(fields[11]) +
          Number(fields[12]) +
          (Number(name) === postmaster ? Number(fields[13]) + Number(fields[14]) : 0)
    } catch {
      // It ended between the two looks.
    }
  }
  return ticks / ticksPerSecond
}

let aside = 0

/**
 * Move what was built before out of the way, to be removed at the end: ext4 takes some tenths of a millisecond longer to make each file for
 * half a minute after as many were removed, and whoever builds next would pay for it.
 */
export function setAside(folder: string): void {
  try {
    renameSync(folder, `${folder}.aside-${(aside += 1)}`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** Give the middle one of some figures. */
export const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
