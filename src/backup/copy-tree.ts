import {constants, copyFile, link, lstat, mkdir, readdir, readlink, symlink, utimes} from 'node:fs/promises'
import {join} from 'node:path'

/**
 * Copy a folder while others write in it: what goes meanwhile is left out, and a link is copied, as a link, before what
 * it leads to. Files keep their times, by which releases of the site stand in order; one that has several names is copied
 * once. `skip` is asked for each path, relative to the folder. Answers how many bytes were copied.
 */
export const copyTree = (
  from: string,
  to: string,
  skip: (path: string) => boolean = () => false,
): Promise<number> => copyBelow({from, to, skip, copied: new Map()}, '')

interface Copying {
  readonly from: string
  readonly to: string
  readonly skip: (path: string) => boolean
  /** Where the copy of each file with several names is, by what it is on disk. */
  readonly copied: Map<string, string>
}

async function copyBelow(copying: Copying, below: string): Promise<number> {
  const {from, to, skip} = copying
  const entries = await there(() => readdir(join(from, below), {withFileTypes: true}))
  const own = await there(() => lstat(join(from, below)))
  if (entries === null || own === null) return 0
  await mkdir(join(to, below), {recursive: true, mode: own.mode})
  const wanted = entries.filter(({name}) => !skip(join(below, name)))
  let bytes = 0
  for (const entry of wanted.toSorted((a, b) => Number(b.isSymbolicLink()) - Number(a.isSymbolicLink()))) {
    const path = join(below, entry.name)
    if (entry.isDirectory()) bytes += await copyBelow(copying, path)
    else if (entry.isFile()) bytes += (await there(() => copyOne(copying, path))) ?? 0
    else if (entry.isSymbolicLink()) {
      const target = await there(() => readlink(join(from, path)))
      if (target !== null) await symlink(target, join(to, path))
    }
  }
  return bytes
}

async function copyOne({from, to, copied}: Copying, path: string): Promise<number> {
  const [source, target] = [join(from, path), join(to, path)]
  const {dev, ino, nlink, size, atime, mtime, mtimeMs} = await lstat(source)
  // A number on disk may be given to another file meanwhile: it has another time.
  const file = `${dev} ${ino} ${size} ${mtimeMs}`
  const known = nlink > 1 ? copied.get(file) : undefined
  if (known !== undefined) {
    await link(known, target)
    return 0
  }
  await copyFile(source, target, constants.COPYFILE_FICLONE)
  await utimes(target, atime, mtime)
  if (nlink > 1) copied.set(file, target)
  return size
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
