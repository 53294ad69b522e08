import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const folders = [new URL('../', import.meta.url), new URL('../../../locales/', import.meta.url)]
let known: string | undefined

/** Hash the program that renders and the words it uses, once: with another one every page is made anew. */
export function fingerprint(): string {
  if (known !== undefined) return known
  const hash = createHash('sha256')
  for (const folder of folders.map((url) => fileURLToPath(url))) {
    const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
      /\.(ts|js|json)$/.test(name),
    )
    for (const name of names.sort()) hash.update(name).update(readFileSync(join(folder, name)))
  }
  known = hash.digest('hex')
  return known
}
