/**
 * The segment editor on a communiqué of 5,000 segments and one of 50, beside pages of plain textareas with the same
 * text: all of them at once, and only those on the screen. Main-thread time until one can write, p95 from a key to the
 * frame that shows it, main-thread time a key, heap. `npx tsx bench/desk.ts [segments=5000]`. Asserts nothing.
 */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {chromium, type Page} from 'playwright-core'
import {buildWeb} from '../scripts/build-web.mjs'
import {submit} from '../src/commands/submit.js'
import {compose, migrateAll} from '../src/compose.js'
import {readConfig} from '../src/config.js'
import {buildServer} from '../src/http/server.js'
import {startPostgres} from '../src/postgres/start.js'
import {letIn} from '../test/helpers/people.js'
import {together} from '../workers/all.js'
import {language} from './generate.js'
import {keysOf, plainPage, type Measured} from './desk-pages.js'

const many = Number(process.argv[2] ?? 5_000)
const few = 50
const rounds = Number(process.argv[3] ?? 5)
const keys = 120

/** A communiqué of so many one-sentence paragraphs, each with bold words, a heading every fiftieth. */
function communique(segments: number): string {
  const {sentence} = language(segments, 400)
  return Array.from({length: segments}, (_, n) =>
    n % 50 === 0 ? `# Partie ${n / 50 + 1}` : `**Article ${n}.** ${sentence().replaceAll('.', '')}.`,
  ).join('\n\n')
}

const folder = await mkdtemp(join(tmpdir(), 'bayan-bench-'))
const postgres = await startPostgres({folder})
const config = readConfig({DATABASE_URL: postgres.url, BAYAN_FOLDER: folder, BAYAN_LOG_LEVEL: 'silent'})
const ports = await compose(config, postgres.url)
await migrateAll(ports)
await buildWeb()

async function handIn(reference: string, segments: number): Promise<void> {
  const bytes = new TextEncoder().encode(communique(segments))
  await submit(ports, {name: 'a.md', bytes, source: 'fr', by: 'bench', reference})
}
await handIn('MANY', many)
await handIn('FEW', few)
const working = await together(['intake', 'translate'])(ports)
for (;;) {
  const {rows} = await ports.pool.query<{n: number}>(
    'select count(*)::int as n from translation where drafted_at is not null',
  )
  if (rows[0]?.n === 4) break
  await sleep(50)
}
await working.close()

const server = await buildServer(ports)
const address = await server.listen({host: '127.0.0.1', port: 0})
const {cookie} = await letIn(ports, 'bench', 'translator')
const [name = '', value = ''] = cookie.split('=')
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
})

/** Open a page in a browser of its own until one can write, write, and measure. */
async function measure(open: (page: Page) => Promise<void>, ready: string): Promise<Measured> {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}, locale: 'fr'})
  await context.addCookies([{name, value, url: address}])
  const page = await context.newPage()
  const inspect = await context.newCDPSession(page)
  await inspect.send('Performance.enable')
  const figures = async (): Promise<ReadonlyMap<string, number>> => {
    const {metrics} = await inspect.send('Performance.getMetrics')
    return new Map(metrics.map((metric) => [metric.name, metric.value]))
  }
  const begun = performance.now()
  await open(page)
  await page.waitForSelector(ready)
  const wallMs = performance.now() - begun
  await sleep(500)
  const busyMs = 1000 * ((await figures()).get('TaskDuration') ?? 0)
  const scriptMs = 1000 * ((await figures()).get('ScriptDuration') ?? 0)
  await page.focus(ready)
  const before = (await figures()).get('TaskDuration') ?? 0
  const frames = await keysOf(page, keys)
  const keyMs = (1000 * (((await figures()).get('TaskDuration') ?? 0) - before)) / keys
  await inspect.send('HeapProfiler.collectGarbage')
  const heapMb = ((await figures()).get('JSHeapUsedSize') ?? 0) / 1e6
  const nodes = (await figures()).get('Nodes') ?? 0
  await context.close()
  const sorted = [...frames].sort((a, b) => a - b)
  return {
    wallMs,
    busyMs,
    scriptMs,
    keyMs,
    p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    heapMb,
    nodes,
  }
}

const visit =
  (path: string) =>
  (page: Page): Promise<void> =>
    page.goto(`${address}${path}`, {waitUntil: 'commit'}).then(() => undefined)
const plain =
  (reference: string, shown: number) =>
  async (page: Page): Promise<void> => {
    // A page of the same server, so that the text may be asked for.
    await page.goto(`${address}/openapi.json`)
    await page.evaluate(plainPage, [`/api/communiques/${reference}/segments/ar`, shown] as const)
  }

const pages = {
  [`editor, ${few}`]: () => measure(visit('/c/FEW/ar'), '.writing .ProseMirror'),
  [`editor, ${many}`]: () => measure(visit('/c/MANY/ar'), '.writing .ProseMirror'),
  [`textareas, ${few}`]: () => measure(plain('FEW', few), 'textarea'),
  [`textareas, ${many}`]: () => measure(plain('MANY', many), 'textarea'),
  [`textareas on the screen of ${many}`]: () => measure(plain('MANY', 30), 'textarea'),
}
const results = new Map<string, Measured[]>()
for (let round = 0; round < rounds; round += 1) {
  for (const [what, run] of Object.entries(pages)) {
    const measured = await run()
    results.set(what, [...(results.get(what) ?? []), measured])
  }
}
const median = (values: readonly number[]): string => {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1)
}
console.log(
  `medians of ${rounds} rounds, ${keys} keys each; load ${(await import('node:os')).loadavg()[0]?.toFixed(1)}`,
)
console.table(
  Object.fromEntries(
    [...results].map(([what, all]) => [
      what,
      Object.fromEntries(
        (['wallMs', 'busyMs', 'scriptMs', 'keyMs', 'p95Ms', 'heapMb', 'nodes'] as const).map((figure) => [
          figure,
          median(all.map((one) => one[figure])),
        ]),
      ),
    ]),
  ),
)
await browser.close()
await server.close()
await ports.close()
await postgres.stop()
await rm(folder, {recursive: true, force: true})
