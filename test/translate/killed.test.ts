import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from '@jest/globals'
import {concurrencyMax} from '../../src/translate/limits.js'
import {startDeeplStub} from '../helpers/deepl-stub.js'

const script = fileURLToPath(new URL('run-to-files.ts', import.meta.url))
const count = 500
const batch = 50

const start = (url: string, folder: string): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', script, url, folder, String(count)], {stdio: 'inherit'})

test('a worker killed half-way pays again for the batches under way, and no more', async () => {
  const stub = await startDeeplStub()
  const folder = await mkdtemp(path.join(tmpdir(), 'bayan-killed-'))
  const results = () => readFile(path.join(folder, 'results'), 'utf8').catch(() => '')
  stub.script(...Array.from({length: 10}, () => ({delayMs: 50})))
  const first = start(stub.url, folder)
  const ended = once(first, 'exit')
  while ((await results()).split('\n').length <= 3 * batch)
    await new Promise((resolve) => setTimeout(resolve, 5))
  first.kill('SIGKILL')
  await ended
  const [code] = (await once(start(stub.url, folder), 'exit')) as [number]
  expect(code).toBe(0)
  const done = new Set((await results()).trim().split('\n'))
  expect(done.size).toBe(count)
  const sent = stub.requests.reduce((sum, {texts}) => sum + texts.length, 0)
  expect(sent).toBeLessThanOrEqual(count + concurrencyMax * batch)
  await stub.close()
  await rm(folder, {recursive: true})
}, 60_000)
