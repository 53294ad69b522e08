import {readFile, stat, symlink, unlink} from 'node:fs/promises'
import {dirname, join, relative} from 'node:path'
import {unavailable} from './unavailable.js'

interface Link {
  readonly source: string
  readonly target: string
}

/**
 * Make the library links that npm packages cannot carry and an install script should have made. `pg-symlinks.json` lists
 * them: `target` is the link, `source` what it points at, both from the package's root.
 */
export async function healLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const {source, target} of JSON.parse(list) as Link[]) {
    await heal(join(native, '..', target), relative(dirname(target), source))
  }
}

async function heal(path: string, to: string): Promise<void> {
  if (await exists(path)) return
  try {
    await unlink(path).catch(() => undefined)
    await symlink(to, path)
  } catch (cause) {
    // Another process may heal the same links.
    if (await exists(path)) return
    throw unavailable(`cannot make the link ${path}`, 'run npm rebuild as the user who installed', cause)
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
