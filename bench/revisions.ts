import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {editTarget} from '../src/commands/edit-target.js'
import {readSegments} from '../src/commands/read-segments.js'
import {revise} from '../src/commands/revise.js'
import {submit} from '../src/commands/submit.js'
import {compose, migrateAll} from '../src/compose.js'
import {readConfig} from '../src/config.js'
import {startPostgres} from '../src/postgres/start.js'
import {together} from '../workers/all.js'

/**
 * Hand in a text of 3,000 segments, translate a hundred of them, and hand in twenty revisions, one after another: each
 * changes every thirtieth sentence and moves a block. Print the seconds from the act to the drafts of both locales, beside
 * those of the first submission.
 */
const segments = Number(process.argv[2] ?? 3_000)
const revisions = Number(process.argv[3] ?? 20)
const sentencesEach = 5
const translated = 100
const moved = 50

const sentence = (n: number, version: number): string =>
  `Le dossier ${n} a été examiné par la commission le mardi 16 septembre 2025, en sa version ${version}.`

const folder = await mkdtemp(join(tmpdir(), 'bayan-bench-'))
const postgres = await startPostgres({folder})
const config = readConfig({
  DATABASE_URL: postgres.url,
  BAYAN_FOLDER: folder,
  BAYAN_LOG_LEVEL: 'silent',
})
const ports = await compose(config, postgres.url)
await migrateAll(ports)
const working = await together(['intake', 'translate'])(ports)
try {
  const order = Array.from({length: segments}, (_, n) => n)
  const versions = order.map(() => 1)
  const title = 'Rapport annuel de la commission'
  const bytes = (): Uint8Array => {
    const paragraphs = Array.from({length: Math.ceil(segments / sentencesEach)}, (_, at) =>
      order
        .slice(at * sentencesEach, (at + 1) * sentencesEach)
        .map((n) => sentence(n, versions[n] ?? 1))
        .join(' '),
    )
    return new TextEncoder().encode(`${[title, ...paragraphs].join('\n\n')}\n`)
  }
  const seconds = async (act: () => Promise<{readonly revision: string}>): Promise<[number, string]> => {
    const start = performance.now()
    const {revision} = await act()
    for (;;) {
      const {rows} = await ports.pool.query<{drafted: number}>(
        'select count(*)::int as drafted from translation where revision = $1 and drafted_at is not null',
        [revision],
      )
      if (rows[0]?.drafted === 2) return [(performance.now() - start) / 1000, revision]
      await sleep(10)
    }
  }
  const given = {name: 'rapport.txt', by: 'bench'}
  let reference = ''
  const [first, revision] = await seconds(async () => {
    const submitted = await submit(ports, {...given, bytes: bytes(), source: 'fr'})
    reference = submitted.reference
    return submitted
  })
  for (const locale of ['ar', 'en'] as const) {
    const views = (await readSegments(ports, {revision, locale}, 'en')).slice(0, translated)
    for (const {id, source, version} of views) {
      await editTarget(ports, {revision, locale, segment: id, markup: source, version, by: 'bench'})
    }
  }
  const times: number[] = []
  for (let number = 1; number <= revisions; number += 1) {
    for (let n = number; n < segments; n += 30) versions[n] = number + 1
    order.push(...order.splice((number * 97) % (segments - moved), moved))
    const [time] = await seconds(() =>
      revise(ports, reference, {...given, bytes: bytes(), change: 'substantive', expectedNumber: number}),
    )
    times.push(time)
  }
  const sorted = [...times].sort((a, b) => a - b)
  const told = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
    .map((time) => (time ?? 0).toFixed(2))
    .join(' / ')
  console.log(
    `${segments} segments, first submission ${first.toFixed(2)} s; ${revisions} revisions, each least / median / most ${told} s; ` +
      `the last ${((times.at(-1) ?? 0) / first).toFixed(2)} × the first submission`,
  )
} finally {
  await working.close()
  await ports.close()
  await postgres.stop()
  await rm(folder, {recursive: true, force: true})
}
