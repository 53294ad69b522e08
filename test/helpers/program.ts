import {spawnSync} from 'node:child_process'

/** Say whether programs are there; a word to the log where one is not. */
export function has(...programs: readonly string[]): boolean {
  const missing = programs.filter(
    (program) => spawnSync('sh', ['-c', `command -v "$1"`, 'sh', program], {stdio: 'ignore'}).status !== 0,
  )
  if (missing.length > 0) console.warn(`skipped: ${missing.join(', ')} not installed`)
  return missing.length === 0
}
