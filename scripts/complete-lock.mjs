import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/**
 * Add to package-lock.json the packages for other systems that npm left out: it does so when it locks next to an
 * existing node_modules, or from a registry without them, and `npm ci` then refuses the lock everywhere.
 * Run this after every npm install that changes the lock.
 */
const path = fileURLToPath(new URL('../package-lock.json', import.meta.url))
const lock = JSON.parse(readFileSync(path, 'utf8'))
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]

for (const [place, {optionalDependencies = {}, dev}] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isLocked(place, name) || !/^\d/.test(version)) continue
    lock.packages[`node_modules/${name}`] = entry(name, version, dev)
    console.log(`added ${name} ${version}`)
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
writeFileSync(path, `${JSON.stringify({...lock, packages: Object.fromEntries(sorted)}, null, 2)}\n`)

function isLocked(place, name) {
  return [`${place}/node_modules/${name}`, `node_modules/${name}`].some((key) => key in lock.packages)
}

function entry(name, version, dev) {
  const words = name.split(/[-/]/)
  const system = systems.find((word) => words.includes(word))
  const processor = processors.find((word) =>
    words.some((part) => part === word || part.startsWith(`${word}eabi`)),
  )
  if (system === undefined) throw new Error(`no system in the name ${name}; add it to the lock by hand`)
  return {
    version,
    resolved: `https://registry.npmjs.org/${name}/-/${name.split('/').at(-1)}-${version}.tgz`,
    ...(processor === undefined ? {} : {cpu: [processor]}),
    ...(dev ? {dev: true} : {}),
    optional: true,
    os: [system],
  }
}
