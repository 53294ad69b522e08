/**
 * Communiqués a second through intake and translate, from memory alone, beside as many empty jobs as they took, in
 * the same run, on both back ends. Prints ratios; asserts nothing.
 */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {importMemory} from '../src/commands/import-memory.js'
import {submit} from '../src/commands/submit.js'
import {compose, migrateAll} from '../src/compose.js'
import {readConfig} from '../src/config.js'
import {startPostgres} from '../src/postgres/start.js'
import {startRedis} from '../test/helpers/redis.js'
import {together} from '../workers/all.js'
import {createReadStream} from 'node:fs'

const communiques = Number(process.argv[2] ?? 100)
/** One run of intake and one of translate for each other locale. */
const jobsEach = 3

const text = (n: number): string => `La Commission nationale reçoit une délégation (${n})

La réunion s’est tenue le mardi 16 septembre 2025. Le budget s’élève à ${n} millions de dirhams.

Les deux parties ont signé un accord de coopération. Le projet de loi a été approuvé à l’unanimité.
`

async function measure(backend: 'postgres' | 'redis', databaseUrl: string, redisUrl?: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bayan-bench-'))
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    ...(redisUrl === undefined ? {} : {REDIS_URL: redisUrl}),
    BAYAN_FOLDER: folder,
    BAYAN_LOG_LEVEL: 'silent',
    BAYAN_CONCURRENCY: '10',
  })
  const ports = await compose(config, databaseUrl)
  await migrateAll(ports)
  await ports.pool.query('truncate communique cascade; truncate run cascade')
  const bytes = createReadStream(new URL('../samples/memory.tmx', import.meta.url))
  await importMemory(ports, {bytes, format: 'tmx', origin: 'bench', by: 'bench'})
  try {
    let heard = 0
    const jobs = communiques * jobsEach
    await ports.queue.serve('empty', 10, async () => void (heard += 1))
    const emptyStart = performance.now()
    await ports.queue.remind(
      Array.from({length: jobs}, (_, n) => ({pipeline: 'empty', run: `${Date.now()}${n}`, generation: 1})),
    )
    while (heard < jobs) await sleep(5)
    const emptySeconds = (performance.now() - emptyStart) / 1000

    const encode = new TextEncoder()
    for (let n = 0; n < communiques; n += 1) {
      await submit(ports, {name: 'a.txt', bytes: encode.encode(text(n)), source: 'fr', by: 'bench'})
    }
    const working = await together(['intake', 'translate'])(ports)
    const start = performance.now()
    for (;;) {
      const {rows} = await ports.pool.query<{n: number}>(
        `select count(*)::int as n from translation where drafted_at is not null`,
      )
      if ((rows[0]?.n ?? 0) >= communiques * 2) break
      await sleep(10)
    }
    const seconds = (performance.now() - start) / 1000
    await working.close()
    if (process.env['BENCH_STAGES'])
      console.log(
        (await ports.metrics.registry.metrics())
          .split('\n')
          .filter((l) => /seconds_(sum|count)/.test(l))
          .join('\n'),
      )
    console.log(
      `${backend}: ${(communiques / seconds).toFixed(1)} communiqués/s; ${(jobs / emptySeconds).toFixed(0)} empty jobs/s; ` +
        `ours take ${(seconds / emptySeconds).toFixed(2)} times as long as as many empty jobs ` +
        `(${((100 * emptySeconds) / seconds).toFixed(0)} % of their speed)`,
    )
  } finally {
    await ports.close()
    await rm(folder, {recursive: true, force: true})
  }
}

const folder = await mkdtemp(join(tmpdir(), 'bayan-bench-pg-'))
const postgres = await startPostgres({folder})
const redis = await startRedis()
try {
  await measure('postgres', postgres.url)
  if (redis) await measure('redis', postgres.url, redis.url)
} finally {
  await redis?.stop()
  await postgres.stop()
  await rm(folder, {recursive: true, force: true})
}
