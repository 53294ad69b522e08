import {spawnSync} from 'node:child_process'
import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {ensureInstalled} from './ensure-installed.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Files beside the benches that they share; everything else in bench/ runs. */
const shared = ['brute-force', 'cpu-clock', 'desk-pages', 'generate', 'pseudo', 'corpus', 'server']

ensureInstalled()
const every = readdirSync(`${root}bench`)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))
  .filter((name) => !shared.includes(name))
const wanted = process.argv.slice(2).filter((name) => every.includes(name))
/** What is no name is for the benches: `npm run bench memory -- --size 1000000`. */
const options = process.argv.slice(2).filter((name) => !every.includes(name))
for (const name of wanted.length > 0 ? wanted : every) {
  console.log(`\n── ${name}`)
  const bench = spawnSync(process.execPath, ['--import', 'tsx', `bench/${name}.ts`, ...options], {
    cwd: root,
    stdio: 'inherit',
  })
  if (bench.status !== 0) process.exitCode = 1
}
