import {execFileSync} from 'node:child_process'
import {setTimeout as sleep} from 'node:timers/promises'
import {isAlive} from './process.js'

// pg_ctl(1): SIGINT ends sessions and writes a checkpoint; SIGQUIT leaves the rest to recovery; nothing committed is lost by either.
const steps = [
  {signal: 'SIGINT', timeoutMs: 30_000},
  {signal: 'SIGQUIT', timeoutMs: 8_000},
  {signal: 'SIGKILL', timeoutMs: 5_000},
] as const
const pollMs = 20

/** Stop a server, fast and then faster, and wait until its process is gone. */
export async function halt(pid: number): Promise<void> {
  for (const {signal, timeoutMs} of steps) {
    send(pid, signal)
    const deadline = Date.now() + timeoutMs
    while (Date.now() < deadline) {
      if (!isAlive(pid)) return
      await sleep(pollMs)
    }
  }
}

function send(pid: number, signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): void {
  try {
    // Node ends a process at once for any signal on Windows, where PostgreSQL would then have to recover.
    if (process.platform === 'win32') execFileSync('taskkill', ['/pid', String(pid), '/t', '/f'])
    else process.kill(pid, signal)
  } catch {
    // Already gone, which is what was asked.
  }
}
