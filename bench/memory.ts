// Size, speed and recall of the translation memory beside its aims, brute force and pg_trgm on the same rows:
// npm run bench memory -- [--size 10000,100000,1000000] [--source ar]. A million takes a quarter of an hour on two quiet
// cores. Arabic is real text put together anew (TICO-19), French a language that does not exist.
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {parseArgs} from 'node:util'
import type pg from 'pg'
import {facts} from '../locales/index.js'
import {leverage} from '../src/leverage/leverage.js'
import {wordSimilarity} from '../src/leverage/similarity.js'
import {wordsOf} from '../src/leverage/words.js'
import {textContent} from '../src/model/inline.js'
import {startPostgres} from '../src/postgres/start.js'
import {openPool} from '../src/store/database.js'
import {addUnits, type NewUnit} from '../src/store/memory/add-units.js'
import {bestCandidates} from '../src/store/memory/best-candidates.js'
import {concordance} from '../src/store/memory/concordance.js'
import {countFeatures} from '../src/store/memory/count-features.js'
import {migrate} from '../src/store/migrate.js'
import {bruteForce} from './brute-force.js'
import {cpuClock, type CpuClock} from './cpu-clock.js'
import {language} from './generate.js'
import {arabicTexts, recombined} from './recombine.js'
import {seeded} from './sentences.js'

const {values} = parseArgs({
  options: {size: {type: 'string', default: '10000,100000'}, source: {type: 'string', default: 'fr'}},
})
const source = values.source === 'ar' ? 'ar' : 'fr'
/** As `0075-memory-size.sql` has it; built after loading, to time it, and by one process: several leave more room in it. */
const featureIndex = `set max_parallel_maintenance_workers = 0; create index memory_variant_features on memory_variant using gin (memory_features(features))
  with (gin_pending_list_limit = 512) where offered`
const unitsPerLoad = 5_000
const recallQueries = 200
const latencyQueries = 300
const communiques = 20
const segmentsEach = 60
const searches = 100
const insertsPerSecond = 50
const least = 60
const createdAt = new Date('2025-01-01T00:00:00Z')
const direction = {source: facts[source], target: facts.en}

const unitOf = (original: string, en: string): NewUnit => ({
  variants: [
    {locale: source, content: textContent(original)},
    {locale: 'en', content: textContent(en)},
  ],
  origin: 'bench',
  communique: null,
  authoritative: source,
  createdAt,
})

async function bench(size: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bayan-bench-'))
  const server = await startPostgres({folder, durable: false})
  const pool = openPool(server.url, 2)
  await migrate(pool)
  const clock = cpuClock(server.pid)
  try {
    console.log(`\n## ${size.toLocaleString('en')} units of 8 to 40 words in two locales`)
    const clauses = Math.max(2_000, size / 2)
    const own = source === 'ar' ? recombined(1, clauses, await arabicTexts()) : language(1, clauses, 'fr')
    const en = language(2, clauses, 'en')
    const sentences: string[] = []
    await pool.query('drop index memory_variant_features')
    const load = await clock(async () => {
      for (let at = 0; at < size; at += unitsPerLoad) {
        const batch = Array.from({length: Math.min(unitsPerLoad, size - at)}, () => {
          sentences.push(own.sentence())
          return unitOf(sentences.at(-1) ?? '', en.sentence())
        })
        await addUnits(pool, batch)
      }
    })
    const build = await clock(() => pool.query(featureIndex))
    const count = await clock(() => countFeatures(pool))
    say('load', '', `${seconds(load)}, ${(size / (load.wallMs / 1000)).toFixed(0)} units/s`)
    say('index built', '< 300 s', `${seconds(build)}, and features counted in ${seconds(count)}`)
    await saySize(pool, size)

    const random = seeded(3)
    const pick = () => sentences[Math.floor(random() * sentences.length)] ?? ''
    const queries = Array.from({length: recallQueries}, () => own.edit(pick(), 0.05 + random() * 0.35))
    const brute = {truth: [] as readonly number[]}
    const bruteTook = await clock(async () => void (brute.truth = bruteForce(sentences, queries, least)))
    await recall(pool, queries, brute.truth)

    const texts = Array.from({length: latencyQueries}, () => own.edit(pick(), 0.05 + random() * 0.45))
    const one = (text: string) => () => match(pool, [text])
    await match(pool, texts.slice(0, 20)) // what is asked first is read from the disk
    say('one segment', 'p95 ≤ 10 ms', await percentiles(clock, texts.map(one)))
    const many = Array.from({length: communiques}, () =>
      Array.from({length: segmentsEach}, () => own.edit(pick(), random() * 0.5)),
    )
    const each = many.map((segments) => () => match(pool, segments))
    say(`${segmentsEach} segments`, '< 500 ms', await percentiles(clock, each))
    const stop = new AbortController()
    const inserting = insertSteadily(pool, () => unitOf(own.sentence(), en.sentence()), stop.signal)
    say('one segment, inserts meanwhile', 'p95 ≤ 10 ms', await percentiles(clock, texts.map(one)))
    say(`${segmentsEach} segments, inserts meanwhile`, '< 500 ms', await percentiles(clock, each))
    stop.abort()
    say('inserted meanwhile', `${insertsPerSecond}/s`, `${(await inserting).toFixed(0)}/s`)

    const phrases = Array.from({length: searches}, () => {
      const words = pick().replace(/[.,]/g, '').split(' ')
      const from = Math.floor(random() * Math.max(1, words.length - 2))
      return words.slice(from, from + 2).join(' ')
    })
    const search = (text: string) => () => concordance(pool, {locale: source, target: 'en', text, limit: 50})
    say('concordance, two words', 'p95 < 100 ms', await percentiles(clock, phrases.map(search)))
    const single = phrases.map((text) => text.split(' ')[0] ?? '').map(search)
    say('concordance, one word', 'p95 < 100 ms', await percentiles(clock, single))
    const perQuery = {wallMs: bruteTook.wallMs / recallQueries, cpuMs: bruteTook.cpuMs / recallQueries}
    say('floor: brute force', '', `${perQuery.wallMs.toFixed(0)} ms a query`)
    await trigrams(pool, clock, queries.slice(0, 30))
  } finally {
    await pool.end()
    await server.stop()
    await rm(folder, {recursive: true})
  }
}

async function match(pool: pg.Pool, texts: readonly string[]): Promise<void> {
  const contents = texts.map(textContent)
  const found = await bestCandidates(pool, source, 'en', contents)
  contents.forEach((content, i) => {
    const wanted = {content, before: '', after: '', communique: null, place: ''}
    leverage(wanted, found[i] ?? [], direction, createdAt)
  })
}

async function recall(pool: pg.Pool, queries: readonly string[], truth: readonly number[]): Promise<void> {
  let [near, right] = [0, 0]
  for (const [i, text] of queries.entries()) {
    const best = truth[i] ?? 0
    if (best < least) continue
    near++
    const [candidates = []] = await bestCandidates(pool, source, 'en', [textContent(text)])
    const words = wordsOf(textContent(text))
    const found = Math.max(0, ...candidates.map((one) => wordSimilarity(words, wordsOf(one.source))))
    if (found >= best) right++
  }
  say(`best match equals brute force at ≥ ${least} %`, '≥ 99 %', `${right}/${near}`)
}

/** Add units one by one, so many a second, until told to stop. Answers how many a second were added. */
async function insertSteadily(pool: pg.Pool, next: () => NewUnit, signal: AbortSignal): Promise<number> {
  const start = performance.now()
  let done = 0
  while (!signal.aborted) {
    await addUnits(pool, [next()])
    done++
    await sleep(Math.max(0, (done * 1000) / insertsPerSecond - (performance.now() - start)))
  }
  return (done * 1000) / (performance.now() - start)
}

async function saySize(pool: pg.Pool, size: number): Promise<void> {
  const {rows} = await pool.query<{name: string; bytes: string}>(
    `select relname as name, pg_relation_size(oid) as bytes from pg_class
     where relname like 'memory%' and relkind in ('r', 'i') order by 2 desc`,
  )
  const total = rows.reduce((sum, {bytes}) => sum + Number(bytes), 0)
  const parts = rows.slice(0, 7).map(({name, bytes}) => `${name} ${(Number(bytes) / 1e6).toFixed(0)}`)
  say(
    'size, all tables and indexes',
    size === 1_000_000 ? '< 1,000 MB' : '',
    `${(total / 1e6).toFixed(0)} MB (${parts.join(', ')})`,
  )
}

/** The field's usual way, on the same rows. */
async function trigrams(pool: pg.Pool, clock: CpuClock, queries: readonly string[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('create extension if not exists pg_trgm')
    const build = await clock(() =>
      client.query(
        `create index bench_trigrams on memory_variant using gin (plain gin_trgm_ops) where locale = '${source}'`,
      ),
    )
    await client.query('set pg_trgm.similarity_threshold = 0.5; set jit = off')
    const ask = (text: string) => () =>
      client.query(
        `select unit from memory_variant where locale = '${source}' and plain % $1
         order by similarity(plain, $1) desc limit 5`,
        [text],
      )
    say(
      'floor: pg_trgm',
      '',
      `index ${seconds(build)}; one segment ${await percentiles(clock, queries.map(ask))}`,
    )
  } catch (error) {
    say('floor: pg_trgm', '', `not there: ${(error as Error).message}`)
  } finally {
    client.release()
  }
}

async function percentiles(clock: CpuClock, work: readonly (() => Promise<unknown>)[]): Promise<string> {
  const took: {wallMs: number; cpuMs: number}[] = []
  for (const one of work) took.push(await clock(one))
  const at = (list: readonly number[], share: number) =>
    (
      [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0
    ).toFixed(1)
  const wall = took.map(({wallMs}) => wallMs)
  const cpu = took.reduce((sum, {cpuMs}) => sum + cpuMs, 0) / took.length
  return `wall p50 ${at(wall, 0.5)}, p95 ${at(wall, 0.95)} ms; processor ${cpu.toFixed(1)} ms on average (${took.length})`
}

const seconds = ({wallMs, cpuMs}: {wallMs: number; cpuMs: number}): string =>
  `${(wallMs / 1000).toFixed(1)} s (processor ${(cpuMs / 1000).toFixed(1)} s)`

/** Print what was measured beside its aim. */
const say = (what: string, aim: string, figure: string): void =>
  console.log(`${what.padEnd(40)} ${(aim === '' ? '' : `aim ${aim}`).padEnd(18)} ${figure}`)

for (const size of values.size.split(',').map(Number)) await bench(size)
