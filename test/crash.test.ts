import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {createInterface} from 'node:readline'
import {afterAll, afterEach, beforeAll, describe, expect, test} from '@jest/globals'
import {approveAll, drafted, look, published, submitText, translateAll} from './helpers/acts.js'
import {backends} from './helpers/backends.js'
import {openHouse, type House} from './helpers/house.js'
import {keys, startS3, type Bucket} from './helpers/s3.js'
import {until} from './helpers/until.js'

const bin = new URL('../bin/bayan.mjs', import.meta.url).pathname
const original = `Titre du communiqué

Première phrase du texte. Deuxième phrase du texte.
`
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: {u1s1: 'عنوان البلاغ', u2s1: 'الجملة الأولى من النص.', u2s2: 'الجملة الثانية من النص.'},
  en: {
    u1s1: 'Title of the communiqué',
    u2s1: 'First sentence of the text.',
    u2s2: 'Second sentence of the text.',
  },
}

/** Every place where a process may die: before, inside and after each stage. */
const stages = [
  'extract',
  'segment',
  'align',
  'leverage',
  'machine-translate',
  'check',
  'render',
  'deliver',
  'copy',
  'tell',
]
const places = stages.flatMap((stage) => ['begin', 'middle', 'end'].map((when) => `${stage}:${when}`))
const cases = backends.flatMap((backend) => places.map((place) => ({backend, place})))

let bucket: Bucket
let outlet: Server
beforeAll(async () => {
  bucket = await startS3()
  outlet = createServer((_request, response) => response.writeHead(204).end())
  outlet.listen(0, '127.0.0.1')
  await once(outlet, 'listening')
})
afterAll(async () => {
  await bucket.close()
  outlet.close()
})
const outside = (): Record<string, string> => ({
  BAYAN_BUCKET: 'press',
  BAYAN_BUCKET_ENDPOINT: bucket.endpoint,
  AWS_ACCESS_KEY_ID: keys.id,
  AWS_SECRET_ACCESS_KEY: keys.secret,
  BAYAN_WEBHOOK_URL: `http://127.0.0.1:${(outlet.address() as AddressInfo).port}/`,
  BAYAN_WEBHOOK_SECRET: `whsec_${Buffer.from('a secret of thirty-two bytes....').toString('base64')}`,
  BAYAN_CHROMIUM: '/nowhere',
})

let children: ChildProcess[] = []
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  children = []
})

/** Start a real worker process; answers when its log says `message`. */
async function worker(
  house: House,
  settings: Record<string, string>,
  message: string,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [bin, 'worker', 'all'], {
    env: {...process.env, ...house.environment, BAYAN_LOG_LEVEL: 'info', ...settings},
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  children.push(child)
  for await (const line of createInterface({input: child.stderr as NodeJS.ReadableStream})) {
    if (line.includes(message)) break
  }
  child.stderr?.resume()
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Count what must be there once. */
async function effects(house: House, communique: string): Promise<Record<string, number>> {
  const {rows} = await house.ports.pool.query<Record<string, number>>(
    `select (select count(*)::int from unit) as units, (select count(*)::int from segment) as segments,
      (select count(*)::int from edition where state = 'published') as editions,
      (select count(*)::int from publication) as publications,
      (select count(*)::int from memory_unit) as memory,
      (select count(*)::int from run where state = 'done' and pipeline <> 'pdf') as runs,
      (select count(*)::int from receipt where outlet = 'webhook') as told,
      (select count(*)::int from copied_file where sha256 is null) as doubtful,
      (select count(*)::int from event where act = 'published' and communique = $1) as events`,
    [communique],
  )
  return rows[0] ?? {}
}

describe('kill -9', () => {
  test.each(cases)(
    'at $place, queue on $backend: the same editions come out, once',
    async ({backend, place}) => {
      const house = await openHouse(backend, outside())
      try {
        const publishing = ['render', 'deliver', 'copy', 'tell'].includes(place.split(':')[0] as string)
        const first = await worker(house, publishing ? {} : {BAYAN_PAUSE_AT: place}, 'worker all is ready')
        const submitted = await submitText(house.ports, original)
        let second = first
        if (!publishing) {
          second = await takeOver(house, first, place)
        }
        await drafted(house.ports, submitted.communique)
        await translateAll(
          house.ports,
          submitted,
          (locale, _source, segment) => words[locale]?.[segment] ?? '',
        )
        if (publishing) {
          await kill(second)
          second = await worker(house, {BAYAN_PAUSE_AT: place}, 'worker all is ready')
        }
        await approveAll(house.ports, submitted)
        if (publishing) second = await takeOver(house, second, place)
        await published(house.ports, submitted.communique)
        await until(async () => (await effects(house, submitted.communique))['runs'] === 6)
        expect((await look(house.ports, submitted.communique)).blocked).toEqual([])
        expect(await effects(house, submitted.communique)).toEqual({
          units: 2,
          segments: 3,
          editions: 3,
          publications: 3,
          memory: 3,
          runs: 6,
          told: 3,
          doubtful: 0,
          events: 3,
        })
        await kill(second)
      } finally {
        await house.close()
      }
    },
    120_000,
  )
})

/** Wait until a worker stands at the place, kill it, and start another that goes on. */
async function takeOver(house: House, first: ChildProcess, place: string): Promise<ChildProcess> {
  if (first.stderr) {
    for await (const line of createInterface({input: first.stderr})) {
      if (line.includes(`"place":"${place}"`)) break
    }
  }
  await kill(first)
  return worker(house, {}, 'worker all is ready')
}
