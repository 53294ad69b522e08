import {createReadStream} from 'node:fs'
import {readFile} from 'node:fs/promises'
import * as z from 'zod'
import type {Ports} from '../pipeline/ports.js'
import {importMemory} from './import-memory.js'
import {importTerms} from './import-terms.js'
import {submit} from './submit.js'

const folder = new URL('../../samples/', import.meta.url)
const by = 'samples'

const sample = z.object({
  file: z.string(),
  reference: z.string(),
  source: z.string(),
  category: z.string(),
  confidentiality: z.string(),
  policy: z.string(),
  embargo: z.string().nullable(),
})

/** Fill an empty store with the starter memory, the starter termbase and the sample communiqués; else do nothing. */
export async function loadSamples(ports: Ports, say: (line: string) => void): Promise<void> {
  const {rows} = await ports.pool.query<{empty: boolean}>(
    'select not exists (select 1 from communique) as empty',
  )
  if (!rows[0]?.empty) return
  say('loading the samples')
  const read = (name: string) => createReadStream(new URL(name, folder))
  await importMemory(ports, {bytes: read('memory.tmx'), format: 'tmx', origin: 'samples/memory.tmx', by})
  await importTerms(ports, {bytes: read('terms.tbx'), format: 'tbx', origin: 'samples/terms.tbx', by})
  const index = z.array(sample).parse(JSON.parse(await readFile(new URL('index.json', folder), 'utf8')))
  for (const {file, embargo, ...given} of index) {
    // An embargo that time has overtaken is left out: the sample is to be tried, not refused.
    const future = embargo !== null && new Date(embargo) > ports.clock.now()
    const bytes = await readFile(new URL(file, folder))
    await submit(ports, {...given, name: file, bytes, by, embargo: future ? embargo : ''})
  }
}
