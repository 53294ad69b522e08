import {constants, copyFile, lstat, mkdir, readdir, readlink, symlink} from 'node:fs/promises'
import {join} from 'node:path'

/**
 * Copy a folder while others write in it: what goes meanwhile is left out, and a link is copied, as a link, before what
 * it leads to. `skip` is asked for each path, relative to the folder. Answers how many bytes were copied.
 */
export async function copyTree(
  from: string,
  to: string,
  skip: (path: string) => boolean = () => false,
  below = '',
): Promise<number> {
  const entries = await there(() => readdir(join(from, below), {withFileTypes: true}))
  const own = await there(() => lstat(join(from, below)))
  if (entries === null || own === null) return 0
  await mkdir(join(to, below), {recursive: true, mode: own.mode})
  const wanted = entries.filter(({name}) => !skip(join(below, name)))
  let bytes = 0
  for (const entry of wanted.toSorted((a, b) => Number(b.isSymbolicLink()) - Number(a.isSymbolicLink()))) {
    const path = join(below, entry.name)
    if (entry.isDirectory()) bytes += await copyTree(from, to, skip, path)
    else if (entry.isFile()) bytes += (await there(() => copyOne(join(from, path), join(to, path)))) ?? 0
    else if (entry.isSymbolicLink()) {
      const target = await there(() => readlink(join(from, path)))
      if (target !== null) await symlink(target, join(to, path))
    }
  }
  return bytes
}

async function copyOne(from: string, to: string): Promise<number> {
  await copyFile(from, to, constants.COPYFILE_FICLONE)
  return (await lstat(to)).size
}

/** Do something with a file; null when it is no longer there. */
async function there<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
