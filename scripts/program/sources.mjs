import {createHash} from 'node:crypto'
import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Folders whose code may be part of the program. */
export const folders = ['bin', 'scripts', 'src', 'workers', 'pipelines', 'locales']

/** What else makes a build another one; the last names the packages that are installed. */
const files = ['tsconfig.json', 'package-lock.json', 'node_modules/.package-lock.json']

/** Give the hash of everything that a build is made of, by content: some 15 ms. */
export function hashSources() {
  const hash = createHash('sha256')
  const code = folders.flatMap((folder) => codeBelow(folder))
  for (const file of [...code, ...files.filter((file) => existsSync(join(root, file)))]) {
    const bytes = readFileSync(join(root, file))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex').slice(0, 32)
}

/** List the code below a folder in a fixed order, as paths from the root. */
function codeBelow(folder) {
  const entries = readdirSync(join(root, folder), {withFileTypes: true}).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return codeBelow(path)
    return /\.[cm]?[jt]s$/.test(entry.name) ? [path] : []
  })
}
