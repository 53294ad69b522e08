import {readFile, realpath} from 'node:fs/promises'
import {join} from 'node:path'
import {role} from './cluster.js'
import {homeOf} from './footing.js'
import {readLivePidFile} from './pid-file.js'

/**
 * Find the PostgreSQL of ours that runs on a folder, for a second process that wants to use it and not to hold it;
 * undefined when none is ready.
 */
export async function findPostgres(outer: string): Promise<{url: string; pid: number} | undefined> {
  const folder = await realpath(join(outer, 'pg')).catch(() => undefined)
  if (folder === undefined) return undefined
  const file = await readLivePidFile(join(homeOf(folder), 'data'))
  if (file?.status !== 'ready') return undefined
  const password = (await readFile(join(folder, 'password'), 'utf8')).trim()
  return {url: `postgres://${role}:${password}@127.0.0.1:${file.port}/${role}`, pid: file.pid}
}
