import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const record = join(modules, '.bayan-installed')
const leastNode = [20, 19]

/**
 * Install what package-lock.json names, unless it was done for this lock and this Node; end the process with a remedy
 * when that fails. A linked node_modules is somebody else's and left alone.
 */
export function ensureInstalled() {
  checkNode()
  if (isLinked()) return
  const wanted = fingerprint()
  if (!existsSync(record) || readFileSync(record, 'utf8') !== wanted) {
    install()
    writeFileSync(record, wanted)
  }
  linkBin()
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return
  stop(`Bayan needs Node ${leastNode.join('.')} or newer, and this is ${process.versions.node}.`, [
    'Install a newer Node from https://nodejs.org, then try again.',
  ])
}

const isLinked = () => lstatSync(modules, {throwIfNoEntry: false})?.isSymbolicLink() ?? false

/** What an install depends on: the exact packages, and the Node and system they were fetched for. */
function fingerprint() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${lock} node-${process.versions.modules} ${process.platform}-${process.arch}\n`
}

function install() {
  console.error('Installing packages (once; a minute or two) …')
  const started = Date.now()
  // Development packages too, whatever NODE_ENV says: tests and the review app need them.
  const {status, error} = spawnSync(
    'npm',
    ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  )
  if (error !== undefined || status !== 0) {
    stop(`The packages could not be installed: npm ci ${error?.message ?? `ended with ${status}`}.`, [
      'Look at what npm wrote above. If the registry cannot be reached, check the network, or set a mirror with',
      'npm config set registry <address>. If the lock does not match, run npm install and scripts/complete-lock.mjs.',
    ])
  }
  console.error(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`)
}

/** Link our own command, which npm does for packages but not for the project itself. Windows has npx do it. */
function linkBin() {
  const link = join(modules, '.bin', 'bayan')
  if (process.platform === 'win32' || existsSync(link)) return
  mkdirSync(join(modules, '.bin'), {recursive: true})
  try {
    symlinkSync('../../bin/bayan.mjs', link)
  } catch {
    // Made by another process since, or read-only; npx finds the command through package.json as well.
  }
}

function stop(problem, remedy) {
  console.error([problem, ...remedy].join('\n'))
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled()
