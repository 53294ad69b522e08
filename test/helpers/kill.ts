import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {createInterface} from 'node:readline'
import type {test} from '@jest/globals'
import {afterAll, beforeAll, describe, expect} from '@jest/globals'
import {approveAll, drafted, look, published, submitText, translateAll} from './acts.js'
import {openHouse, type House} from './house.js'
import {keys, startS3, type Bucket} from './s3.js'
import {until} from './until.js'

const patienceMs = 60_000
const bin = new URL('../../bin/bayan.mjs', import.meta.url).pathname
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
const stagesOfDrafts = ['extract', 'segment', 'align', 'leverage', 'machine-translate', 'check'] as const
const stagesOfPublishing = ['render', 'deliver', 'copy', 'tell'] as const

/** Every place where a process may die: before, inside and after each stage. */
const placesIn = (stages: readonly string[]): readonly string[] =>
  stages.flatMap((stage) => ['begin', 'middle', 'end'].map((when) => `${stage}:${when}`))
const places = placesIn([...stagesOfDrafts, ...stagesOfPublishing])
const afterApproval = new Set(placesIn(stagesOfPublishing))

let bucket: Bucket
let outlet: Server
const outside = (): Record<string, string> => ({
  BAYAN_BUCKET: 'press',
  BAYAN_BUCKET_ENDPOINT: bucket.endpoint,
  AWS_ACCESS_KEY_ID: keys.id,
  AWS_SECRET_ACCESS_KEY: keys.secret,
  BAYAN_WEBHOOK_URL: `http://127.0.0.1:${(outlet.address() as AddressInfo).port}/`,
  BAYAN_WEBHOOK_SECRET: `whsec_${Buffer.from('a secret of thirty-two bytes....').toString('base64')}`,
  BAYAN_CHROMIUM: '/nowhere',
})

/** A real worker process, and what it has said. */
interface Running {
  readonly said: readonly string[]
  kill(): Promise<void>
}

const running = new Set<Running>()

/** Start a worker; answers when it is ready. */
async function work(house: House, settings: Readonly<Record<string, string>>): Promise<Running> {
  const child: ChildProcess = spawn(process.execPath, [bin, 'worker', 'all'], {
    env: {...process.env, ...house.environment, BAYAN_LOG_LEVEL: 'info', ...settings},
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(child, 'exit')
  const said: string[] = []
  createInterface({input: child.stderr as NodeJS.ReadableStream}).on('line', (line) => said.push(line))
  const worker = {
    said,
    async kill() {
      child.kill('SIGKILL')
      await ended
      running.delete(worker)
    },
  }
  running.add(worker)
  await until(() => said.some((line) => line.includes('worker all is ready')), patienceMs)
  return worker
}

/** Wait until a worker stands at the place, kill it, and start another that goes on. */
async function takeOver(house: House, first: Running, place: string): Promise<void> {
  await until(() => first.said.some((line) => line.includes(`"place":"${place}"`)), patienceMs)
  await first.kill()
  await work(house, {})
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

async function killAt(place: string, backend: 'postgres' | 'redis'): Promise<void> {
  // The dictionaries take a tenth of the whole test; only the stage that asks them can die with them open.
  const spelling = place.startsWith('check:') ? {} : {BAYAN_HUNSPELL: 'off'}
  const house = await openHouse(backend, {...outside(), ...spelling})
  try {
    const first = await work(house, {BAYAN_PAUSE_AT: place})
    const submitted = await submitText(house.ports, original)
    if (!afterApproval.has(place)) await takeOver(house, first, place)
    await drafted(house.ports, submitted.communique)
    await translateAll(house.ports, submitted, (locale, _source, segment) => words[locale]?.[segment] ?? '')
    await approveAll(house.ports, submitted)
    if (afterApproval.has(place)) await takeOver(house, first, place)
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
  } finally {
    await Promise.all([...running].map((worker) => worker.kill()))
    await house.close()
  }
}

/** Kill a worker process at every place, its queue on one back end; `run` is `test`, or `test.skip`. */
export function killEverywhere(backend: 'postgres' | 'redis', run: typeof test | typeof test.skip): void {
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
  describe('kill -9', () => {
    run.each(places)(
      `at %s, queue on ${backend}: the same editions come out, once`,
      (place) => killAt(place, backend),
      120_000,
    )
  })
}
