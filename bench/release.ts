/**
 * `npx tsx bench/release.ts [documents=3000] [rounds=3]`: the site of that many communiqués in three locales, built from the
 * store, beside Hugo, Eleventy, a bare remark loop and a loop that only writes files: same content, same run. Processor
 * seconds (children and PostgreSQL included) are what to compare on a busy machine. Prints; asserts nothing.
 */
import {rm, mkdtemp} from 'node:fs/promises'
import {spawnSync} from 'node:child_process'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {writeFile} from 'node:fs/promises'
import {build as buildProgram} from '../scripts/program/build.mjs'
import {compile} from '../scripts/program/compile.mjs'
import {migrateAll} from '../src/compose.js'
import {readConfig} from '../src/config.js'
import {locales} from '../src/model/locale.js'
import {startPostgres} from '../src/postgres/start.js'
import {openPool} from '../src/store/database.js'
import {measure, median, serverCpu, setAside, type Cost} from './site/measure.js'
import {build, contentPath, documentOf, layEleventy, layHugo} from './site/peers.js'
import {editStore, fillStore} from './site/store.js'

const documents = Number(process.argv[2] ?? 3000)
const rounds = Number(process.argv[3] ?? 3)
const changes = 9
const here = (path: string): string => new URL(path, import.meta.url).pathname

// Built as the program is, and its threads with it: that is what a command of a user's costs.
const program = here('../dist/bench')
await compile(program, {ours: 'bench/site/ours.ts'})
await buildProgram()

const root = await mkdtemp(join(tmpdir(), 'bayan-bench-'))
const postgres = await startPostgres({folder: join(root, 'pg')})
const env = {
  DATABASE_URL: postgres.url,
  BAYAN_FOLDER: join(root, 'data'),
  BAYAN_BASE_URL: 'https://press.example',
  BAYAN_LOG_LEVEL: 'silent',
  BENCH_POSTMASTER: `${postgres.pid()}`,
}
const pool = openPool(postgres.url, 2)
await migrateAll({config: readConfig(env), pool})

type Figures = Pick<Cost, 'wall' | 'cpu' | 'peakMb'>

function say(name: string, costs: readonly Figures[], pages = 0): void {
  const [wall, cpu] = [median(costs.map((c) => c.wall)), median(costs.map((c) => c.cpu))]
  const peak = Math.max(...costs.map((c) => c.peakMb))
  console.log(
    `${name.padEnd(44)} ${cpu.toFixed(2).padStart(7)} CPU s  ${wall.toFixed(2).padStart(7)} s  ` +
      `${pages === 0 ? '' : `${(pages / cpu).toFixed(0).padStart(5)} pages a CPU s`.padEnd(20)} ${peak > 0 ? `${peak.toFixed(0)} MB` : ''}`,
  )
}

async function times(name: string, pages: number, once: (round: number) => Promise<Figures>): Promise<void> {
  const costs: Figures[] = []
  for (let round = 0; round < rounds; round += 1) costs.push(await once(round))
  say(name, costs, pages)
}

/** Run our own build in a process of its own; the server's time is counted in. */
async function ours(...args: readonly string[]): Promise<Figures & {switches: readonly Figures[]}> {
  const before = serverCpu(postgres.pid())
  const cost = await measure('node', [join(program, 'ours.mjs'), ...args], {env})
  const {costs} = JSON.parse(cost.output) as {costs: readonly Figures[]}
  return {
    ...cost,
    cpu: cost.cpu + Math.max(0, serverCpu(postgres.pid()) - before),
    switches: costs.map((one) => ({...one, peakMb: cost.peakMb})),
  }
}

const emptySite = () => setAside(join(root, 'data', 'site'))

try {
  const pages = documents * locales.length
  console.log(`${documents} communiqués × ${locales.length} locales, median of ${rounds} rounds\n`)
  await times(`a loop that only writes ${pages} files`, pages, async (round) =>
    measure('node', [
      '--import',
      'tsx',
      here('site/loops.ts'),
      'write',
      `${documents}`,
      join(root, `w${round}`),
    ]),
  )
  if (spawnSync('hugo', ['version']).error === undefined) {
    const hugo = await layHugo(join(root, 'hugo'), documents)
    await times('Hugo: full', pages, () => build.hugo(hugo))
    await times('Hugo: one document changed, as a command', 0, async (round) => {
      for (const locale of locales)
        await writeFile(
          join(hugo.folder, contentPath(locale, 5, documents)),
          documentOf(locale, 5, documents, `Round ${round}.`),
        )
      return measure('hugo', ['--quiet'], {cwd: hugo.folder})
    })
  } else console.log('Hugo is not installed: nothing to compare with (Debian: hugo)')
  const eleventy = await layEleventy(join(root, 'eleventy'), documents)
  await times('Eleventy: full', pages, () => build.eleventy(eleventy))

  await fillStore(pool, documents)
  await times('Bayan: full, nothing cached', pages, async () => {
    emptySite()
    await pool.query('truncate edition_body; truncate document_page; truncate rendering')
    return ours('full')
  })
  await times('Bayan: full, a new template, texts kept as set', pages, async () => {
    emptySite()
    await pool.query('truncate document_page')
    return ours('full')
  })
  await times('Bayan: full from the store, documents kept', pages, async () => {
    emptySite()
    return ours('full')
  })
  say('Bayan: nothing changed, in a worker', (await ours('same', `${documents}`, `${changes}`)).switches)
  const changed = await ours('change', `${documents}`, `${changes}`)
  say('Bayan: one document changed, in a worker', changed.switches)
  await times('Bayan: nothing changed, as a command', 0, () => ours('same'))
  await times('Bayan: one document changed, as a command', 0, async (round) => {
    await editStore(pool, 7, `Round ${round}.`)
    return ours('full')
  })
  await times('Bayan: search index after the switch', 0, () => ours('index'))
  await times('a bare remark to HTML loop', pages, () =>
    measure('node', ['--import', 'tsx', here('site/loops.ts'), 'remark', `${documents}`]),
  )
} finally {
  await pool.end()
  await postgres.stop()
  await rm(root, {recursive: true, force: true})
}
