// Size, speed and recall of the translation memory: node --import tsx bench/memory.ts [10000] [100000] [1000000]
import {facts} from '../locales/index.js'
import {wordSimilarity} from '../src/leverage/similarity.js'
import {wordsOf} from '../src/leverage/words.js'
import {leverage} from '../src/leverage/leverage.js'
import {textContent} from '../src/model/inline.js'
import {addUnits, type NewUnit} from '../src/store/memory/add-units.js'
import {bestCandidates} from '../src/store/memory/best-candidates.js'
import {concordance} from '../src/store/memory/concordance.js'
import {countFeatures} from '../src/store/memory/count-features.js'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type pg from 'pg'
import {startPostgres} from '../src/postgres/start.js'
import {openPool} from '../src/store/database.js'
import {migrate} from '../src/store/migrate.js'
import {bruteForce} from './brute-force.js'
import {language, seeded} from './generate.js'

const sizes = process.argv.slice(2).map(Number)
/** As `0010-memory.sql` has it; built after loading, to time it. */
const featureIndex = `create index memory_variant_features on memory_variant using gin (features)
  with (gin_pending_list_limit = 512) where offered`
const recallQueries = 150
const latencyQueries = 300
const least = 60
const createdAt = new Date('2025-01-01T00:00:00Z')

async function bench(size: number) {
  const folder = await mkdtemp(join(tmpdir(), 'bayan-bench-'))
  const server = await startPostgres({folder, durable: false})
  await migrate(server.url)
  const pool = openPool(server.url, 2)
  try {
    console.log(`\n## ${size.toLocaleString('en')} units, two locales`)
    const fr = language(1, Math.max(2_000, size / 2))
    const en = language(2, Math.max(2_000, size / 2))
    const sentences: string[] = []
    await pool.query('drop index memory_variant_features')
    const load = await timed(async () => {
      for (let at = 0; at < size; at += 5_000) {
        const batch = Array.from({length: Math.min(5_000, size - at)}, (): NewUnit => {
          const text = fr.sentence()
          sentences.push(text)
          return {
            variants: [
              {locale: 'fr', content: textContent(text)},
              {locale: 'en', content: textContent(en.sentence())},
            ],
            origin: 'bench',
            communique: null,
            authoritative: 'fr',
            createdAt,
          }
        })
        await addUnits(pool, batch)
      }
    })
    const build = await timed(() => pool.query(featureIndex))
    const count = await timed(() => countFeatures(pool))
    await report(
      'load',
      `${seconds(load)}; feature index ${seconds(build)}; count features ${seconds(count)}`,
    )
    const {rows} = await pool.query(
      `select pg_size_pretty(pg_total_relation_size('memory_variant') + pg_total_relation_size('memory_unit')) as total,
         pg_size_pretty(pg_relation_size('memory_variant')) as variants,
         pg_size_pretty(pg_relation_size('memory_variant_features')) as index,
         (select count(*) from memory_feature)::int as features`,
    )
    await report('size', JSON.stringify(rows[0]))

    const random = seeded(3)
    const pick = () => sentences[Math.floor(random() * sentences.length)] ?? ''
    const queries = Array.from({length: recallQueries}, () => fr.edit(pick(), 0.05 + random() * 0.3)).filter(
      Boolean,
    )
    const truth = bruteForce(sentences, queries, least)
    let [near, right] = [0, 0]
    for (const [i, text] of queries.entries()) {
      const best = truth[i] ?? 0
      if (best < least) continue
      near++
      const [candidates] = await bestCandidates(pool, 'fr', 'en', [textContent(text)])
      const words = wordsOf(textContent(text))
      const found = Math.max(
        0,
        ...(candidates ?? []).map((one) => wordSimilarity(words, wordsOf(one.source))),
      )
      if (found >= best) right++
    }
    await report('recall@1', `${right}/${near} at similarity ${least} and above`)

    const direction = {source: facts.fr, target: facts.en}
    const wanted = (text: string) => ({
      content: textContent(text),
      before: '',
      after: '',
      communique: null,
      place: '',
    })
    const times: number[] = []
    for (let i = 0; i < latencyQueries; i++) {
      const text = fr.edit(pick(), 0.05 + random() * 0.45)
      times.push(
        await timed(async () => {
          const [candidates] = await bestCandidates(pool, 'fr', 'en', [textContent(text)])
          leverage(wanted(text), candidates ?? [], direction, createdAt)
        }),
      )
    }
    await report('one segment', percentiles(times))
    const communiques: number[] = []
    for (let i = 0; i < 10; i++) {
      const texts = Array.from({length: 60}, () => fr.edit(pick(), random() * 0.5))
      communiques.push(
        await timed(async () => {
          const found = await bestCandidates(pool, 'fr', 'en', texts.map(textContent))
          texts.forEach((text, k) => leverage(wanted(text), found[k] ?? [], direction, createdAt))
        }),
      )
    }
    await report('60 segments', percentiles(communiques))
    const searches: number[] = []
    for (let i = 0; i < 50; i++) {
      const words = pick().replace(/[.,]/g, '').split(' ')
      const from = Math.floor(random() * Math.max(1, words.length - 2))
      searches.push(
        await timed(() =>
          concordance(pool, {
            locale: 'fr',
            target: 'en',
            text: words.slice(from, from + 2).join(' '),
            limit: 50,
          }),
        ),
      )
    }
    await report('concordance, two words', percentiles(searches))
    await trigrams(pool, queries.slice(0, 40))
  } finally {
    await pool.end()
    await server.stop()
    await rm(folder, {recursive: true})
  }
}

async function trigrams(db: pg.Pool, queries: readonly string[]) {
  try {
    await db.query('create extension if not exists pg_trgm')
  } catch {
    return report('pg_trgm', 'not there')
  }
  const build = await timed(() =>
    db.query(
      `create index bench_trigrams on memory_variant using gin (plain gin_trgm_ops) where locale = 'fr'`,
    ),
  )
  const times: number[] = []
  const client = await db.connect()
  await client.query('set pg_trgm.similarity_threshold = 0.5; set jit = off')
  for (const text of queries)
    times.push(
      await timed(() =>
        client.query(
          `select unit from memory_variant where locale = 'fr' and plain % $1 order by similarity(plain, $1) desc limit 5`,
          [text],
        ),
      ),
    )
  client.release()
  await report('pg_trgm beside it', `index ${seconds(build)}; one segment ${percentiles(times)}`)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function percentiles(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${times.length})`
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
const report = async (what: string, value: string) => console.log(`${what}: ${value}`)

for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) await bench(size)
