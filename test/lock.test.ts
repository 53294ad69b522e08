import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import {lockHolder, takeLock} from '../src/lock.js'
import {markOf} from '../src/postgres/process.js'

const root = mkdtempSync(join(tmpdir(), 'bayan-lock-'))
let made = 0
const newFolder = (): string => join(root, String((made += 1)))
afterAll(() => rmSync(root, {recursive: true}))

/** Leave a lock as a process that was killed leaves it. */
function leave(folder: string, holder: {pid: number; mark: string; address: string}): void {
  mkdirSync(folder)
  writeFileSync(join(folder, '4'), JSON.stringify(holder))
}

describe('takeLock', () => {
  test('refuses the second, with the first one’s process and address', async () => {
    const folder = newFolder()
    const lock = await takeLock(folder)
    await lock.tell('http://127.0.0.1:4000')
    await expect(takeLock(folder)).rejects.toMatchObject({
      code: 'already_running',
      detail: {pid: process.pid, address: 'http://127.0.0.1:4000'},
    })
    expect(await lockHolder(folder)).toEqual({
      pid: process.pid,
      mark: markOf(process.pid),
      address: 'http://127.0.0.1:4000',
    })
  })

  test('is free again when released', async () => {
    const folder = newFolder()
    await (await takeLock(folder)).release()
    expect(await lockHolder(folder)).toBeUndefined()
    await takeLock(folder)
  })

  test('takes over from a process that is gone', async () => {
    const folder = newFolder()
    const child = spawn(process.execPath, ['-e', ''])
    await once(child, 'exit')
    leave(folder, {pid: child.pid ?? 0, mark: '', address: ''})
    await takeLock(folder)
    expect(readdirSync(folder)).toEqual(['5'])
  })

  test('takes over when the process id went to another process', async () => {
    const folder = newFolder()
    leave(folder, {pid: process.pid, mark: 'an earlier boot', address: ''})
    await takeLock(folder)
    expect((await lockHolder(folder))?.mark).toBe(markOf(process.pid))
  })

  test('goes to one of many that take over at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const folder = newFolder()
      leave(folder, {pid: process.pid, mark: 'an earlier boot', address: ''})
      const results = await Promise.allSettled(Array.from({length: 12}, () => takeLock(folder)))
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    }
  })
})
