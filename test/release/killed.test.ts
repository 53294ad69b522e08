import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {compile} from '../../scripts/program/compile.mjs'
import {folderChannel} from '../../src/channel/folder.js'
import {folderCopy} from '../../src/release/copies.js'
import {verify} from '../../src/release/verify.js'

const script = fileURLToPath(new URL('loop.ts', import.meta.url))
const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const kills = 8

/** Built once, in reach of the packages: a process that compiles for itself takes ten times as long to begin. */
let built: string
beforeAll(async () => {
  await mkdir(dist, {recursive: true})
  built = await mkdtemp(join(dist, 'killed-'))
  await compile(built, {loop: script})
}, 120_000)
afterAll(() => rm(built, {recursive: true}))

test('killed at any instant, the old site or the new one stands, whole, and the next release goes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bayan-killed-'))
  const seen = new Set<string>()
  for (let kill = 0; kill < kills; kill += 1) {
    const child = spawn(process.execPath, [join(built, 'loop.mjs'), folder, `${kill * 1000}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    await once(child.stdout, 'data')
    await sleep(3 + 17 * kill)
    child.kill('SIGKILL')
    await ended
    const release = await folderChannel(folder).current()
    const verdict = await verify(folderCopy(join(folder, 'current')), null)
    expect(verdict.problems).toEqual([])
    expect(verdict.release).toBe(release)
    seen.add(release ?? '')
  }
  expect(seen.size).toBe(kills)
  await rm(folder, {recursive: true})
}, 120_000)
