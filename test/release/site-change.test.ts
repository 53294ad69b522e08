import {mkdtemp, readdir, readFile, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {folderChannel} from '../../src/channel/folder.js'
import type {SiteChange} from '../../src/ports.js'
import {folderCopy} from '../../src/release/copies.js'
import {openSigner} from '../../src/release/keys.js'
import {siteChange} from '../../src/release/site-change.js'
import type {KeyedBody} from '../../src/store/bodies.js'
import {verify} from '../../src/release/verify.js'
import {mayWait} from '../../src/render/parts/search.js'
import {siteOf} from './site.js'
import {site} from '../render/fixtures/site.js'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bayan-release-'))
})
afterEach(() => rm(root, {recursive: true, force: true}))

/** Publish into a folder; answers the files that were written. */
async function publish(
  folder: string,
  made: ReturnType<typeof siteOf>,
  wait?: typeof mayWait,
): Promise<readonly string[]> {
  const channel = folderChannel(folder)
  const shown = await channel.current()
  const signer = await openSigner(root)
  const change = siteChange(
    {...made, site, signer, mayGo: async () => undefined, ...(wait && {mayWait: wait})},
    shown === null ? null : await channel.record(shown),
  )
  const put: string[] = []
  const counted: SiteChange = {
    ...change,
    put: (async function* () {
      for await (const file of change.put) {
        put.push(file.path)
        yield file
      }
    })(),
  }
  await channel.switch(counted)
  return put
}

const tree = async (folder: string): Promise<Record<string, string>> => {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file.slice(folder.length), await readFile(file, 'utf8')])),
  ) as Record<string, string>
}

describe('a release', () => {
  test('writes what changed and what names it, and links the rest', async () => {
    const folder = join(root, 'site')
    expect((await publish(folder, siteOf(8))).length).toBeGreaterThan(60)
    const page = join(folder, 'current/fr/2023/communique-numero-3-c00003/index.html')
    const before = await stat(page)
    const put = await publish(
      folder,
      siteOf(8, (n) => (n === 5 ? '99' : '12')),
    )
    expect(put.filter((path) => /c0000[^5]/.test(path))).toEqual([])
    expect(put.filter((path) => path.endsWith('c00005/index.html')).sort()).toEqual([
      'ar/2025/البلاغ-رقم-5-c00005/index.html',
      'ar/c00005/index.html',
      'en/2025/communique-number-5-c00005/index.html',
      'en/c00005/index.html',
      'fr/2025/communique-numero-5-c00005/index.html',
      'fr/c00005/index.html',
    ])
    expect((await stat(page)).ino).toBe(before.ino)
    expect((await verify(folderCopy(join(folder, 'current')), null)).problems).toEqual([])
  }, 60_000)

  test('the same content again changes nothing', async () => {
    const folder = join(root, 'site')
    await publish(folder, siteOf(3))
    expect(await publish(folder, siteOf(3))).toEqual([])
    expect(await folderChannel(folder).releases()).toHaveLength(1)
  }, 60_000)

  test('two builds of the same content are the same bytes, whatever came before', async () => {
    await publish(join(root, 'a'), siteOf(4))
    await publish(
      join(root, 'b'),
      siteOf(3, () => '40'),
    )
    await publish(join(root, 'b'), siteOf(4))
    expect(await tree(join(root, 'a/current/'))).toEqual(await tree(join(root, 'b/current/')))
  }, 60_000)

  test('a document that is no more takes its files along', async () => {
    const folder = join(root, 'site')
    await publish(folder, siteOf(4))
    const fewer = siteOf(4)
    await publish(folder, {...fewer, works: fewer.works.slice(1)})
    const files = Object.keys(await tree(join(folder, 'current/')))
    expect(files.filter((path) => path.includes('c00004'))).toEqual([])
    expect(files.filter((path) => path.includes('c00003'))).toHaveLength(6)
  }, 60_000)

  test('a page that breaks a rule keeps the release from going, and is named', async () => {
    const folder = join(root, 'site')
    await publish(folder, siteOf(2))
    const shown = await folderChannel(folder).current()
    const failing = publish(
      folder,
      siteOf(2, (n) => (n === 1 ? '(' : '12')),
    )
    await expect(failing).rejects.toMatchObject({
      code: 'gate_failed',
      detail: {rule: 'A26', page: 'fr/2021/communique-numero-1-c00001/index.html', count: 3},
    })
    expect(await folderChannel(folder).current()).toBe(shown)
  }, 60_000)

  test('bodies are set once: a site built anew from the store has the same bytes', async () => {
    const made = siteOf(3)
    const kept: string[] = []
    const source = {
      ...made.source,
      keptDocuments: async () => new Set<string>(),
      keepBodies: async (fresh: readonly KeyedBody[]) => {
        kept.push(...fresh.map(({edition}) => edition))
        await made.source.keepBodies(fresh)
      },
    }
    await publish(join(root, 'a'), {...made, source})
    expect(kept.sort()).toEqual([
      ...['c00001ar', 'c00001en', 'c00001fr', 'c00002ar', 'c00002en', 'c00002fr'],
      ...['c00003ar', 'c00003en', 'c00003fr'],
    ])
    await publish(join(root, 'b'), {...made, source})
    expect(kept).toHaveLength(9)
    expect(await tree(join(root, 'b/current/'))).toEqual(await tree(join(root, 'a/current/')))
  }, 60_000)

  test('documents are rendered and judged once: built anew, the site takes them as they are kept', async () => {
    const made = siteOf(3)
    await publish(join(root, 'a'), made)
    const asked: string[] = []
    const source = {
      ...made.source,
      texts: async (ids: readonly string[]) => {
        asked.push(...ids)
        return made.source.texts(ids)
      },
      bodies: async () => Promise.reject(new Error('a body was asked for')),
    }
    await publish(join(root, 'b'), {...made, source}, mayWait)
    expect(asked).toEqual([])
    await publish(join(root, 'b'), made)
    expect(await tree(join(root, 'b/current/'))).toEqual(await tree(join(root, 'a/current/')))
  }, 60_000)

  test('a text too long for the memory of a thread is made all the same', async () => {
    const long = Array.from({length: 15_000}, (_, n) => `(${n})`)
    const folder = join(root, 'long')
    await publish(
      folder,
      siteOf(160, (n) => (n === 80 ? long.join('\n\n') : '12')),
      mayWait,
    )
    const pages = Object.entries(await tree(join(folder, 'current/fr/'))).filter(([path]) =>
      /-c00(?:080|160)\/index.html$/u.test(path),
    )
    // The first and the last stand in a sentence.
    expect(pages.map(([, page]) => (page.match(/<p>\(\d+\)<\/p>/gu) ?? []).length)).toEqual([0, 14_998])
  }, 300_000)

  test('many documents are made in threads: the same bytes, and the same refusal', async () => {
    const many = siteOf(160)
    await publish(join(root, 'threads'), many, mayWait)
    const one = join(root, 'one')
    // Another store, which keeps nothing of what the threads made.
    const again = siteOf(160)
    for (const count of [80, 160])
      await publish(one, {...again, works: again.works.slice(160 - count)}, mayWait)
    expect(await tree(join(root, 'threads/current/'))).toEqual(await tree(join(one, 'current/')))
    const failing = publish(
      join(root, 'bad'),
      siteOf(160, (n) => (n === 7 ? '(' : '12')),
      mayWait,
    )
    await expect(failing).rejects.toMatchObject({
      code: 'gate_failed',
      detail: {rule: 'A26', page: 'fr/2021/communique-numero-7-c00007/index.html', count: 3},
    })
  }, 120_000)

  test('a search index that may wait keeps its last state, and follows in the release after', async () => {
    const folder = join(root, 'site')
    const index = async () =>
      Object.fromEntries(
        Object.entries(await tree(join(folder, 'current/'))).filter(([path]) =>
          /^assets\/search\/fr\/(?:pagefind-entry|fragment)/.test(path),
        ),
      )
    await publish(folder, siteOf(3), mayWait)
    expect(await index()).toEqual({})
    await publish(folder, siteOf(3))
    const first = await index()
    expect(Object.keys(first).filter((path) => path.includes('fragment'))).toHaveLength(3)
    const changed = siteOf(3, (n) => (n === 2 ? '99' : '12'))
    await publish(folder, changed, mayWait)
    expect(
      await readFile(join(folder, 'current/fr/2022/communique-numero-2-c00002/index.html'), 'utf8'),
    ).toContain('réunion de 99')
    expect(await index()).toEqual(first)
    expect(await publish(folder, changed, mayWait)).toEqual([])
    expect((await publish(folder, changed)).some((path) => path.startsWith('assets/search/fr/'))).toBe(true)
    expect(await index()).not.toEqual(first)
    expect((await verify(folderCopy(join(folder, 'current')), null)).problems).toEqual([])
    await publish(join(root, 'fresh'), changed)
    expect(await tree(join(folder, 'current/'))).toEqual(await tree(join(root, 'fresh/current/')))
  }, 120_000)
})
