import {mkdir, mkdtemp, readFile, readdir, rm, stat, utimes} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {folderChannel} from '../../src/channel/folder.js'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bayan-folder-'))
})
afterEach(() => rm(root, {recursive: true, force: true}))

const read = (path: string): Promise<string> => readFile(join(root, 'current', path), 'utf8')
const whole = {keep: [], memo: () => ''}

describe('the folder channel', () => {
  test('shows a whole site under one link', async () => {
    const channel = folderChannel(root)
    expect(await channel.current()).toBe(null)
    await channel.switch({...whole, release: 'a', put: [{path: 'fr/index.html', body: 'un'}]})
    expect(await read('fr/index.html')).toBe('un')
    expect(await channel.current()).toBe('a')
  })

  test('a change keeps the other files, as the same bytes on disk', async () => {
    const channel = folderChannel(root)
    await channel.switch({
      ...whole,
      release: 'a',
      put: [
        {path: 'fr/index.html', body: 'un'},
        {path: 'ar/index.html', body: 'واحد'},
        {path: 'old.html', body: 'x'},
      ],
    })
    await channel.switch({
      ...whole,
      release: 'b',
      put: [{path: 'fr/index.html', body: 'deux'}],
      keep: ['ar/index.html'],
    })
    expect(await read('fr/index.html')).toBe('deux')
    expect(await read('ar/index.html')).toBe('واحد')
    await expect(read('old.html')).rejects.toThrow('ENOENT')
    const before = await stat(join(root, 'releases/a/ar/index.html'))
    const after = await stat(join(root, 'releases/b/ar/index.html'))
    expect(after.ino).toBe(before.ino)
    expect(await readFile(join(root, 'releases/a/fr/index.html'), 'utf8')).toBe('un')
  })

  test('switching twice changes nothing', async () => {
    const channel = folderChannel(root)
    const change = {...whole, release: 'a', put: [{path: 'index.html', body: 'un'}]}
    await channel.switch(change)
    await channel.switch({...change, put: [{path: 'index.html', body: 'never written'}]})
    expect(await read('index.html')).toBe('un')
  })

  test('keeps five releases and no half-built one', async () => {
    const channel = folderChannel(root)
    for (const release of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
      await channel.switch({...whole, release, put: [{path: 'index.html', body: release}]})
    }
    const kept = await readdir(join(root, 'releases'))
    expect(kept.filter((name) => !name.endsWith('.json'))).toHaveLength(5)
    expect(kept).toHaveLength(10)
    expect(kept).toContain('g')
    expect(kept).toContain('f')
  })

  test('a release that another completed takes no place, and goes when no reader can have it open', async () => {
    const channel = folderChannel(root)
    const put = (release: string) => [{path: 'index.html', body: release}]
    const publish = async (release: string) => {
      await channel.switch({...whole, release, put: put(release)})
      await channel.switch({...whole, release: `${release}+`, put: put(`${release}+`), completes: release})
    }
    const folders = async () =>
      (await readdir(join(root, 'releases'), {withFileTypes: true}))
        .filter((entry) => entry.isDirectory())
        .map(({name}) => name)
    for (const release of ['a', 'b', 'c', 'd', 'e', 'f']) await publish(release)
    const kept = async () => (await channel.releases()).map(({release}) => release)
    expect(await kept()).toEqual(['f+', 'e+', 'd+', 'c+', 'b+'])
    expect(await folders()).toContain('e')
    const longAgo = new Date(Date.now() - 61_000)
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f'])
      await utimes(join(root, `releases/${name}.completed`), longAgo, longAgo)
    await publish('g')
    expect(await kept()).toEqual(['g+', 'f+', 'e+', 'd+', 'c+'])
    expect((await folders()).sort()).toEqual(['c+', 'd+', 'e+', 'f+', 'g', 'g+'])
    expect((await readdir(join(root, 'releases'))).filter((name) => name.endsWith('.completed'))).toEqual([
      'g.completed',
    ])
  })

  test('what was completed counts again when it is shown again', async () => {
    const channel = folderChannel(root)
    const change = (release: string) => ({...whole, release, put: [{path: 'index.html', body: release}]})
    await channel.switch(change('a'))
    await channel.switch({...change('b'), completes: 'a'})
    await channel.switch(change('a'))
    expect((await channel.releases()).map(({release}) => release).sort()).toEqual(['a', 'b'])
    expect(await read('index.html')).toBe('a')
    await channel.switch({...change('c'), completes: 'b'})
    expect(await channel.releases()).toHaveLength(3)
  })

  test('releases stand in the order in which they were made, also when the clock was set back', async () => {
    const channel = folderChannel(root)
    const change = (release: string) => ({...whole, release, put: [{path: 'index.html', body: release}]})
    await channel.switch(change('a'))
    await channel.switch(change('b'))
    const ahead = new Date(Date.now() + 3_600_000)
    await utimes(join(root, 'releases/b.json'), ahead, ahead)
    for (const release of ['c', 'd', 'e', 'f']) await channel.switch(change(release))
    const kept = (await channel.releases()).map(({release}) => release)
    expect(kept).toEqual(['f', 'e', 'd', 'c', 'b'])
  })

  test('a path that leads outside is refused and nothing is shown', async () => {
    const channel = folderChannel(root)
    await expect(
      channel.switch({...whole, release: 'a', put: [{path: '../../evil', body: 'x'}]}),
    ).rejects.toThrow('channel_failed')
    expect(await channel.current()).toBe(null)
  })

  test('a reader in a loop sees only whole releases', async () => {
    const channel = folderChannel(root)
    const site = (release: string) => ({
      ...whole,
      release,
      put: [
        {path: 'a.html', body: release},
        {path: 'b.html', body: release},
      ],
    })
    await channel.switch(site('r0'))
    let stop = false
    const torn: string[] = []
    const reader = (async () => {
      while (!stop) {
        const target = (await channel.current()) as string
        const pair = await Promise.all(
          ['a.html', 'b.html'].map((path) => readFile(join(root, 'releases', target, path), 'utf8')),
        )
        if (pair[0] !== pair[1] || pair[0] !== target) torn.push(pair.join())
      }
    })()
    for (let n = 1; n <= 30; n += 1) await channel.switch(site(`r${n}`))
    stop = true
    await reader
    expect(torn).toEqual([])
  })

  test('the oldest tree is turned into the newest release, and no other release feels it', async () => {
    const channel = folderChannel(root)
    const release = async (name: string, keep: string[], put: Record<string, string>) =>
      channel.switch({
        release: name,
        keep,
        put: Object.entries(put).map(([path, body]) => ({path, body})),
        memo: () => name,
      })
    await release('r0', [], {'a/index.html': '0', 'b/index.html': 'same', 'gone/index.html': 'x'})
    for (let n = 1; n <= 8; n += 1) await release(`r${n}`, ['b/index.html'], {'a/index.html': `${n}`})
    expect((await channel.releases()).map((kept) => kept.release)).toEqual(['r8', 'r7', 'r6', 'r5', 'r4'])
    for (const n of [4, 5, 6, 7, 8]) {
      const files = await readdir(join(root, `releases/r${n}`), {recursive: true})
      expect(files.sort()).toEqual(['a', 'a/index.html', 'b', 'b/index.html'])
      expect(await readFile(join(root, `releases/r${n}/a/index.html`), 'utf8')).toBe(`${n}`)
    }
    await channel.show('r5')
    expect(await read('a/index.html')).toBe('5')
    await expect(channel.show('r0')).rejects.toThrow('not_found')
  })

  test('a release that breaks off leaves nothing that fills the disk, and what one left is cleared first', async () => {
    const channel = folderChannel(root)
    const change = (release: string) => ({
      ...whole,
      release,
      put: [{path: release, body: release}],
      keep: release === 'a' ? [] : ['index.html'],
    })
    await channel.switch({...change('a'), put: [{path: 'index.html', body: 'un'}]})
    for (const release of ['b', 'c', 'd', 'e', 'f']) await channel.switch(change(release))
    await mkdir(join(root, 'releases/.building-of-one-that-was-killed'))
    const full = (): string => {
      throw new Error('ENOSPC: no space left on device, write')
    }
    await expect(channel.switch({...change('g'), memo: full})).rejects.toThrow('ENOSPC')
    expect((await readdir(join(root, 'releases'))).filter((name) => name.startsWith('.'))).toEqual([])
    expect([await channel.current(), await read('index.html')]).toEqual(['f', 'un'])
    expect((await channel.releases()).map(({release}) => release)).toEqual(['f', 'e', 'd', 'c'])
  })

  test('when making a file fails, readers keep what they had', async () => {
    const channel = folderChannel(root)
    await channel.switch({...whole, release: 'a', put: [{path: 'index.html', body: 'un'}]})
    const put = (function* () {
      yield {path: 'index.html', body: 'deux'}
      throw new Error('no')
    })()
    await expect(channel.switch({...whole, release: 'b', put})).rejects.toThrow('channel_failed')
    expect(await read('index.html')).toBe('un')
    // Nothing half-built is left to fill the disk.
    expect((await readdir(join(root, 'releases'))).sort()).toEqual(['a', 'a.json'])
  })
})
