import {readdirSync, readFileSync} from 'node:fs'

/** Time that some work took: by the clock, and by the processor in this process and in the database's. */
export type CpuClock = (work: () => Promise<unknown>) => Promise<{wallMs: number; cpuMs: number}>

/** Linux counts a process's time in hundredths of a second (`USER_HZ`). */
const tickMs = 10

/**
 * Measure with the processor time of a PostgreSQL server as well, whose process id is given; on a machine that others
 * use too this is what a quiet one would take. Without `/proc` the database's share is not counted.
 */
export const cpuClock =
  (server: () => number): CpuClock =>
  async (work) => {
    const backends = cpuOfServer(server())
    const own = process.cpuUsage()
    const start = performance.now()
    await work()
    const wallMs = performance.now() - start
    const {user, system} = process.cpuUsage(own)
    return {wallMs, cpuMs: (user + system) / 1000 + cpuOfServer(server()) - backends}
  }

function cpuOfServer(server: number): number {
  let sum = 0
  for (const name of processes()) {
    const fields = statOf(name)
    if (fields && (Number(name) === server || Number(fields[1]) === server))
      sum += (Number(fields[11]) + Number(fields[12])) * tickMs
  }
  return sum
}

function processes(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}

/** Fields of `/proc/PID/stat` after the name: state, parent … utime, stime. */
function statOf(pid: string): readonly string[] | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return null
  }
}
