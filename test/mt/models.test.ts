import {createHash} from 'node:crypto'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {bergamot} from '../../src/mt/bergamot/engine.js'
import {checkModels, modelsNeeded, pullModels, type PullProgress} from '../../src/mt/models.js'

const demo = fileURLToPath(new URL('../data/mt/models/', import.meta.url))
const names = (key: string) => [
  `model.${key}.intgemm.alphas.bin`,
  `lex.50.50.${key}.s2t.bin`,
  `vocab.${key}.spm`,
]
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let files: Map<string, Buffer>
let asked: {path: string; range: string | undefined}[]
/** Bytes after which the next answers break off. */
let breaks: number[]
let server: Server
let base: string
let folder: string
const never = new AbortController().signal

/** Lay a demo model out as mozilla/firefox-translations-models does. */
async function layOut(key: string, hash?: string): Promise<void> {
  const at = `/models/base-memory/${key}`
  const [model] = names(key)
  for (const name of names(key)) {
    const bytes = await readFile(path.join(demo, key, name))
    files.set(`${at}/${name}.gz`, gzipSync(bytes))
    if (name !== model) continue
    const metadata = {architecture: 'base-memory', byteSize: bytes.length, hash: hash ?? sha256(bytes)}
    files.set(`${at}/metadata.json`, Buffer.from(JSON.stringify(metadata)))
  }
}

beforeEach(async () => {
  files = new Map()
  asked = []
  breaks = []
  folder = await mkdtemp(path.join(tmpdir(), 'bayan-pull-'))
  server = createServer((request, response) => {
    const url = request.url ?? ''
    const file = files.get(url)
    asked.push({path: url, range: request.headers.range})
    if (file === undefined) return response.writeHead(404).end()
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
    if (start >= file.length) return response.writeHead(416).end()
    const body = file.subarray(start)
    const end = url.endsWith('.gz') ? breaks.shift() : undefined
    response.writeHead(start > 0 ? 206 : 200, {'content-length': body.length})
    if (end === undefined) return response.end(body)
    // Long enough for what was sent to be on the other side's disk, on a busy machine too.
    response.write(body.subarray(0, end), () => setTimeout(() => response.destroy(), 400))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  await rm(folder, {recursive: true})
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
})

const present = async () => (await readdir(folder)).toSorted()

describe('from a mirror of Mozilla’s folders', () => {
  test('what is brought translates, and is not brought again', async () => {
    await layOut('fren')
    await layOut('enar')
    const seen: PullProgress[] = []
    const config = {from: base, folder, onProgress: (progress: PullProgress) => void seen.push(progress)}
    expect(await pullModels(['fr-en', 'enar'], config, never)).toEqual([
      {model: 'fren', status: 'pulled', unpublished: names('fren').slice(1)},
      {model: 'enar', status: 'pulled', unpublished: names('enar').slice(1)},
    ])
    const engine = bergamot({folder})
    const request = {source: 'fr', target: 'ar', context: '', glossary: [], examples: []} as const
    expect(await engine.translate({...request, texts: ['Ordre du jour']}, never)).toEqual(['جدول الأعمال'])
    await engine.close()
    expect(await present()).toEqual(['enar', 'fren'])
    expect(seen.at(-1)).toMatchObject({model: 'enar', file: 'vocab.enar.spm'})
    expect(seen.every(({received, total}) => total !== null && received <= total)).toBe(true)
    asked = []
    expect(await pullModels(['fr-en'], {from: base, folder}, never)).toEqual([
      {model: 'fren', status: 'present', unpublished: []},
    ])
    expect(asked).toEqual([])
  })

  test('a transfer that breaks off is taken up where it stopped', async () => {
    await layOut('fren')
    breaks = [30_000, 20_000]
    await pullModels(['fr-en'], {from: base, folder}, never)
    const ranges = asked.filter(({path}) => path.includes('/model.')).map(({range}) => range)
    expect(ranges).toEqual([undefined, 'bytes=30000-', 'bytes=50000-'])
    expect(await checkModels(folder, ['fren'])).toEqual([{model: 'fren', state: 'whole'}])
  })

  test('one that never ends leaves its part for the next call, and no model', async () => {
    await layOut('fren')
    breaks = [1_000, 1_000, 1_000, 1_000]
    const pull = () => pullModels(['fr-en'], {from: base, folder}, never)
    await expect(pull()).rejects.toMatchObject({code: 'unavailable', detail: {got: 4_000}})
    expect(await present()).toEqual(['.fren.part'])
    expect(await checkModels(folder, ['fren'])).toEqual([{model: 'fren', state: 'missing'}])
    asked = []
    await pull()
    expect(asked.find(({path}) => path.includes('/model.'))?.range).toBe('bytes=4000-')
    expect(await present()).toEqual(['fren'])
  })

  test('a wrong hash is refused and nothing is kept of the file', async () => {
    await layOut('fren', '0'.repeat(64))
    await expect(pullModels(['fr-en'], {from: base, folder}, never)).rejects.toMatchObject({
      code: 'integrity',
      detail: {file: 'model.fren.intgemm.alphas.bin', expected: '0'.repeat(64)},
    })
    expect(await readdir(path.join(folder, '.fren.part'))).toEqual([])
  })

  test('a part of something else is thrown away', async () => {
    await layOut('fren')
    await mkdir(path.join(folder, '.fren.part'))
    await writeFile(path.join(folder, '.fren.part', 'model.fren.intgemm.alphas.bin.part'), 'not this file')
    await pullModels(['fr-en'], {from: base, folder}, never)
    expect(await checkModels(folder, ['fren'])).toEqual([{model: 'fren', state: 'whole'}])
  })

  test('a changed vocabulary does not unpack; a Git LFS pointer is named', async () => {
    await layOut('fren')
    const at = '/models/base-memory/fren/vocab.fren.spm.gz'
    const whole = files.get(at) ?? Buffer.of()
    files.set(at, Buffer.concat([whole.subarray(0, 5_000), Buffer.from('x'), whole.subarray(5_001)]))
    await expect(pullModels(['fr-en'], {from: base, folder}, never)).rejects.toMatchObject({
      code: 'integrity',
    })
    files.set(at, Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n'))
    await expect(pullModels(['fr-en'], {from: base, folder}, never)).rejects.toMatchObject({
      code: 'integrity',
      detail: {got: 'Git LFS pointer'},
    })
    expect(await present()).toEqual(['.fren.part'])
  })

  test('a direction that is not there, and one that is none', async () => {
    await expect(pullModels(['fr-ar'], {from: base, folder}, never)).rejects.toMatchObject({
      code: 'model_missing',
      detail: {model: 'frar'},
    })
    for (const bad of ['french', 'fr-fr', '../x', ''])
      await expect(pullModels([bad], {from: base, folder}, never)).rejects.toMatchObject({
        code: 'request_invalid',
      })
  })

  test('cancelled', async () => {
    await layOut('fren')
    const stop = new AbortController()
    const config = {from: base, folder, onProgress: () => stop.abort()}
    await expect(pullModels(['fr-en'], config, stop.signal)).rejects.toMatchObject({code: 'cancelled'})
    expect(await present()).toEqual(['.fren.part'])
  })
})

describe('from Mozilla’s registry', () => {
  const entry = (key: string, status: string | null, hash: string | null) => ({
    architecture: 'base-memory',
    releaseStatus: status,
    files: Object.fromEntries(
      ['model', 'lexicalShortlist', 'vocab'].map((role, at) => [
        role,
        {path: `models/base-memory/${key}/${names(key)[at]}.gz`, uncompressedHash: at === 0 ? hash : null},
      ]),
    ),
  })
  const publish = (registry: unknown) => files.set('/db/models.json', Buffer.from(JSON.stringify(registry)))

  test('the released model of the architecture', async () => {
    await layOut('fren')
    const hash = sha256(await readFile(path.join(demo, 'fren', names('fren')[0] ?? '')))
    const other = {...entry('xxxx', 'Release', null), architecture: 'tiny'}
    publish({
      baseUrl: base,
      models: {'fr-en': [other, entry('yyyy', null, null), entry('fren', 'Release', hash)]},
    })
    expect(await pullModels(['fr-en'], {from: `${base}/db/models.json`, folder}, never)).toMatchObject([
      {status: 'pulled', unpublished: names('fren').slice(1)},
    ])
  })

  test('it cannot send us to another host', async () => {
    publish({baseUrl: 'http://169.254.169.254/', models: {'fr-en': [entry('fren', 'Release', null)]}})
    await expect(
      pullModels(['fr-en'], {from: `${base}/db/models.json`, folder}, never),
    ).rejects.toMatchObject({code: 'config_invalid'})
  })

  test('nonsense', async () => {
    publish('nonsense')
    await expect(
      pullModels(['fr-en'], {from: `${base}/db/models.json`, folder}, never),
    ).rejects.toMatchObject({code: 'model_missing'})
  })
})

test('from a folder or an address with our own layout, every hash checked', async () => {
  await pullModels(['ar-en'], {from: demo, folder}, never)
  for (const name of ['SHA256SUMS', ...names('aren')])
    files.set(`/aren/${name}`, await readFile(path.join(folder, 'aren', name)))
  await rm(path.join(folder, 'aren'), {recursive: true})
  expect(await pullModels(['ar-en'], {from: base, folder}, never)).toEqual([
    {model: 'aren', status: 'pulled', unpublished: []},
  ])
  expect(await checkModels(folder, ['aren', 'enfr'])).toEqual([
    {model: 'aren', state: 'whole'},
    {model: 'enfr', state: 'missing'},
  ])
  await writeFile(path.join(folder, 'aren', 'vocab.aren.spm'), 'x')
  expect(await checkModels(folder, ['aren'])).toEqual([{model: 'aren', state: 'damaged'}])
  expect(await pullModels(['ar-en'], {from: base, folder}, never)).toMatchObject([{status: 'pulled'}])
  expect(await checkModels(folder, ['aren'])).toEqual([{model: 'aren', state: 'whole'}])
})

test('models that all directions need', () => {
  expect(modelsNeeded()).toEqual(['aren', 'enar', 'enfr', 'fren'])
  expect(modelsNeeded(['fr', 'en'])).toEqual(['enfr', 'fren'])
})
