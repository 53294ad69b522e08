import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const everything = [here('../'), here('../../model/'), here('../../../locales/')]
/** What sets a text: a page's template may change without it. */
const text = [
  ...['../body/', '../direction/', '../typography/', '../images.ts', '../provenance.ts', '../group.ts'],
  ...['document', 'json-ld', 'origins', 'plain'].map((name) => `../page/${name}.ts`),
  ...['../../document/', '../../model/', '../../../locales/'],
].map(here)
const known = new Map<string, string>()

/** Hash the program that renders and the words it uses, once: with another one every page is made anew. */
export const fingerprint = (): string => hashOf('pages', everything)

/** Hash the part of the program that sets texts, its packages included. */
export const bodyFingerprint = (): string => hashOf('bodies', text)

function hashOf(name: string, folders: readonly string[]): string {
  const before = known.get(name)
  if (before !== undefined) return before
  const hash = createHash('sha256')
  const lock = here('../../../package-lock.json')
  if (existsSync(lock)) hash.update(readFileSync(lock))
  for (const folder of folders) {
    if (!folder.endsWith('/')) {
      hash.update(readFileSync(folder))
      continue
    }
    const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) =>
      /\.(ts|m?js|json)$/.test(file),
    )
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)))
  }
  const made = hash.digest('hex')
  known.set(name, made)
  return made
}
