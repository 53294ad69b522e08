import {createHash, randomBytes} from 'node:crypto'
import {mkdir, readdir, rename, rm, stat, writeFile} from 'node:fs/promises'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Site} from '../render/site.js'
import type {Listed, Work} from '../render/work.js'

/** Raise it when the same editions give other PDFs. */
const pdfVersion = '3'

const hashOf = (shown: unknown): string => createHash('sha256').update(JSON.stringify(shown)).digest('hex')

/** Make what hashes everything that an edition's PDF shows; what all of them share is hashed once. */
export function pdfKeys({siteName, authority, css, logo, baseUrl}: Site): (edition: Listed) => string {
  const shared = hashOf([pdfVersion, siteName, authority, css, logo?.path, baseUrl])
  return (edition) => hashOf([shared, {...edition, pdf: null}])
}

const folderIn = (folder: string): string => join(folder, 'pdf')
const fileName = (key: string): string => `${key}.pdf`

/** Keep a PDF under its key. */
export async function keepPdf(folder: string, key: string, body: Uint8Array): Promise<void> {
  await mkdir(folderIn(folder), {recursive: true})
  const draft = join(folderIn(folder), `.${randomBytes(6).toString('hex')}`)
  await writeFile(draft, body)
  await rename(draft, join(folderIn(folder), fileName(key)))
}

/** Give the keys of the PDFs that are kept. */
export async function keptPdfs(folder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(folderIn(folder)).catch(() => [])
  return new Set(names.filter((name) => name.endsWith('.pdf')).map((name) => name.slice(0, -'.pdf'.length)))
}

/** Give the works, their public editions with the keys of the PDFs that are kept. */
export async function withPdfs(works: readonly Work[], site: Site, folder: string): Promise<readonly Work[]> {
  const kept = await keptPdfs(folder)
  if (kept.size === 0) return works
  const keyOf = pdfKeys(site)
  return works.map((work) => ({
    ...work,
    public: new Map(
      [...work.public].map(([locale, edition]) => {
        const pdf = keyOf(edition)
        return [locale, kept.has(pdf) ? {...edition, pdf} : edition]
      }),
    ),
  }))
}

/** Read a PDF that is kept. */
export const readPdf = (folder: string, key: string): Uint8Array =>
  readFileSync(join(folderIn(folder), fileName(key)))

/** How long a PDF that no page leads to is kept: one just printed may be shown by the next release. */
const unusedForMs = 86_400_000

/** Remove the PDFs that none of these works shows; releases that are kept have their own. Answers how many went. */
export async function forgetPdfs(folder: string, works: readonly Work[], now: Date): Promise<number> {
  const wanted = new Set(works.flatMap((work) => [...work.public.values()].map(({pdf}) => pdf)))
  let gone = 0
  for (const key of await keptPdfs(folder)) {
    const file = join(folderIn(folder), fileName(key))
    if (wanted.has(key) || now.getTime() - (await stat(file)).mtimeMs < unusedForMs) continue
    await rm(file, {force: true})
    gone += 1
  }
  return gone
}
