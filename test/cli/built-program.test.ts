import {execFile, spawn} from 'node:child_process'
import {once} from 'node:events'
import {cp, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {SourceTextModule} from 'node:vm'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'

const root = fileURLToPath(new URL('../../', import.meta.url))
const copied = ['bin', 'scripts', 'src', 'workers', 'pipelines', 'locales']
const files = ['package.json', 'package-lock.json', 'tsconfig.json']

let tree: string
let main: string
beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'bayan-tree-'))
  for (const name of [...copied, ...files]) await cp(join(root, name), join(tree, name), {recursive: true})
  await symlink(join(root, 'node_modules'), join(tree, 'node_modules'))
  main = join(tree, 'src/cli/main.ts')
  await writeFile(main, `console.log('first' satisfies string)\n`)
})
beforeEach(() => rm(join(tree, 'dist'), {recursive: true, force: true}))
afterAll(() => rm(tree, {recursive: true}))

async function bayan(): Promise<{code: number; out: string; err: string}> {
  const child = spawn(process.execPath, [join(tree, 'bin/bayan.mjs')])
  let [out, err] = ['', '']
  child.stdout.on('data', (data: Buffer) => (out += data.toString()))
  child.stderr.on('data', (data: Buffer) => (err += data.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return {code, out, err}
}

const builds = () => readdir(join(tree, 'dist/program'))

describe('the built program', () => {
  test('is used again as it is, and made anew after an edit', async () => {
    expect(await bayan()).toEqual({code: 0, out: 'first\n', err: ''})
    const [name = ''] = await builds()
    const made = await stat(join(tree, 'dist/program', name))
    expect((await bayan()).out).toBe('first\n')
    expect((await stat(join(tree, 'dist/program', name))).ctimeMs).toBe(made.ctimeMs)
    expect(await builds()).toEqual([name])

    await writeFile(main, `console.log('other' satisfies string)\n`)
    expect((await bayan()).out).toBe('other\n')
    expect(await builds()).toHaveLength(2)
    await writeFile(main, `console.log('first' satisfies string)\n`)
    expect((await bayan()).out).toBe('first\n')
    expect(await builds()).toHaveLength(2)
  })

  test('is made once by several that start at the same time', async () => {
    const all = await Promise.all([bayan(), bayan(), bayan()])
    expect(all).toEqual(Array(3).fill({code: 0, out: 'first\n', err: ''}))
    expect(await builds()).toHaveLength(1)
  })

  test('is done without where it cannot be written', async () => {
    await writeFile(join(tree, 'dist'), 'no folder')
    expect(await bayan()).toEqual({code: 0, out: 'first\n', err: ''})
    expect(await readFile(join(tree, 'dist'), 'utf8')).toBe('no folder')
  })

  test('tells lines of the sources when it breaks, and a source that does not compile', async () => {
    await writeFile(
      main,
      `import {readConfig} from '../config.js'
type Never = string

readConfig({BAYAN_PORT: 'none'})
`,
    )
    const {code, err} = await bayan()
    expect(code).toBe(1)
    expect(err).toMatch(/\(.*\/src\/config\.ts:\d+:\d+\)\n/)
    expect(err).toContain(`${main}:4:1\n`)
    expect(err).not.toMatch(/at .*dist.program/)

    await writeFile(main, `\nconst = 1\n`)
    const broken = await bayan()
    expect(broken.code).toBe(1)
    expect(broken.err).toContain(`${main}:2:6: ERROR: Expected identifier but found "="`)
  })
})

test('every file of the build of this tree is a module', async () => {
  const made = await promisify(execFile)(process.execPath, [join(root, 'scripts/program/build.mjs')])
  const folder = made.stdout.trim()
  const modules = (await readdir(folder)).filter((name) => name.endsWith('.mjs'))
  expect(modules).toEqual(expect.arrayContaining(['main.mjs', 'convert-thread.mjs', 'release-thread.mjs']))
  for (const name of modules) {
    const parse = async () => new SourceTextModule(await readFile(join(folder, name), 'utf8')).status
    await expect(parse()).resolves.toBe('unlinked')
  }
})
