import {createHash} from 'node:crypto'
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {spawn} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'dist/web/.sources')

/** What the app is made of: when any of it changes, what was built is stale. */
const sources = ['web', 'locales', 'package-lock.json']

/** List the files below a path, in a fixed order. */
function filesBelow(path) {
  const entries = readdirSync(path, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
  )
}

/** Give the SHA-256 of every source file with its path. */
function hashSources() {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(root, source)
    const files = source.includes('.') ? [path] : filesBelow(path)
    for (const file of files)
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0')
  }
  return hash.digest('hex')
}

/** Build the web app when it is missing or older than its sources. Answers whether it was built. */
export async function buildWeb(say = () => undefined) {
  const wanted = hashSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  say('building the web app')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--config', join(root, 'web/vite.config.ts')], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {...process.env, NODE_ENV: 'production'},
    })
    let errors = ''
    child.stderr.on('data', (data) => (errors += data))
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The web app does not build:\n${errors}`)),
    )
  })
  writeFileSync(stamp, wanted)
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await buildWeb((line) => console.log(line))
  if (!built) console.log('the web app is up to date')
}
