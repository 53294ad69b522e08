import {once} from 'node:events'
import {readFile, readdir, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {spawn} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {FastifyInstance} from 'fastify'
import {approve} from '../../src/commands/approve.js'
import {editTarget} from '../../src/commands/edit-target.js'
import {publish} from '../../src/commands/publish.js'
import {readSegments} from '../../src/commands/read-segments.js'
import {review} from '../../src/commands/review.js'
import {rollback} from '../../src/commands/rollback.js'
import {askSignatures, signOff} from '../../src/commands/sign-off.js'
import {waive} from '../../src/commands/waive.js'
import {withdraw} from '../../src/commands/withdraw.js'
import {buildServer} from '../../src/http/server.js'
import {openSigner, rotateKeys} from '../../src/release/keys.js'
import {sha256} from '../../src/release/manifest.js'
import {callRun} from '../../src/store/runs.js'
import {missingSignatures} from '../../src/store/signoffs.js'
import {approveAll, drafted, look, published, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {until} from '../helpers/until.js'

const original = 'La Commission reçoit une délégation\n\nLa réunion s’est tenue le 16 septembre 2025.\n'
const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: {u1s1: 'اللجنة تستقبل وفدا', u2s1: 'انعقد الاجتماع يوم 16 شتنبر 2025.'},
  en: {u1s1: 'The Commission receives a delegation', u2s1: 'The meeting was held on 16 September 2025.'},
}
const say = (locale: string, _source: string, segment: string): string => said[locale]?.[segment] ?? ''
const reasons = {fr: 'Erreur de date.', ar: 'خطأ في التاريخ.', en: 'Wrong date.'}
const bin = fileURLToPath(new URL('../../bin/bayan.mjs', import.meta.url))

let house: House
let server: FastifyInstance
let base: string
let stop: () => Promise<void>
beforeAll(async () => {
  house = await openHouse()
  server = await buildServer(house.ports)
  base = await server.listen({port: 0})
  stop = await house.work()
}, 120_000)
afterAll(async () => {
  await server.close()
  await stop()
  await house.close()
})

async function ready(reference: string) {
  const submitted = await submitText(house.ports, original, {reference})
  await drafted(house.ports, submitted.communique)
  await translateAll(house.ports, submitted, say)
  return submitted
}

const bayan = async (...given: string[]): Promise<{code: number; out: string; err: string}> => {
  const child = spawn(process.execPath, [bin, ...given], {
    env: {...process.env, ...house.environment, LANG: 'en'},
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (data: Buffer) => (out += data.toString()))
  child.stderr.on('data', (data: Buffer) => (err += data.toString()))
  const [code] = (await once(child, 'exit')) as [number]
  return {code, out, err}
}

const status = async (path: string): Promise<number> => (await fetch(`${base}/site${path}`)).status
const text = async (path: string): Promise<string> => (await fetch(`${base}/site${path}`)).text()

describe('a release', () => {
  test('nothing is served before the first one, and no warning is given', async () => {
    expect(await status('/fr/')).toBe(404)
  })

  test('goes without a waived locale; the other two say so; the third follows', async () => {
    const submitted = await ready('2026-1')
    await approve(house.ports, '2026-1', ['fr', 'ar'], 'publisher')
    await expect(publish(house.ports, '2026-1', 'publisher')).rejects.toThrow('not_approved')
    await expect(waive(house.ports, '2026-1', 'fr', 'x', 'chief')).rejects.toThrow('state_forbids')
    expect(await waive(house.ports, '2026-1', 'en', 'English follows', 'chief')).toMatchObject({
      publishing: true,
    })
    await until(async () => (await status('/fr/2026/la-commission-recoit-une-delegation-c00001/')) === 200)
    const french = await text('/fr/2026/la-commission-recoit-une-delegation-c00001/')
    expect(french).not.toContain('hreflang="en-GB"')
    expect(french).toMatch(/<li class="absent"><bdi lang="en-GB" dir="ltr">English<\/bdi>/)
    await approve(house.ports, '2026-1', ['en'], 'publisher')
    await published(house.ports, submitted.communique)
    expect(await text('/fr/2026/la-commission-recoit-une-delegation-c00001/')).toContain('hreflang="en-GB"')
  }, 60_000)

  test('waits for the people named; a changed text takes their signatures back', async () => {
    const submitted = await ready('2026-2')
    expect(
      await askSignatures(house.ports, '2026-2', ['A. Alaoui', 'B. Benali'], 'chief', 'anybody'),
    ).toEqual(['A. Alaoui', 'B. Benali'])
    await expect(signOff(house.ports, '2026-2', 'A. Alaoui')).rejects.toThrow('not_approved')
    expect((await approveAll(house.ports, submitted)).publishing).toBe(false)
    await expect(publish(house.ports, '2026-2', 'publisher')).rejects.toThrow('not_signed')
    await expect(signOff(house.ports, '2026-2', 'C. Chafik')).rejects.toThrow('state_forbids')
    expect(await signOff(house.ports, '2026-2', 'a. alaoui')).toMatchObject({missing: ['B. Benali']})
    const ref = {revision: submitted.revision, locale: 'en' as const}
    const [first] = await readSegments(house.ports, ref, 'en')
    const change = {
      ...ref,
      segment: 'u1s1',
      markup: 'The Commission receives guests',
      version: first!.version,
    }
    await editTarget(house.ports, {...change, by: 'translator'})
    const [again] = await readSegments(house.ports, ref, 'en')
    await editTarget(house.ports, {
      ...change,
      markup: said['en']!['u1s1']!,
      version: again!.version,
      by: 'translator',
    })
    await review(house.ports, ref, null, 'reviser')
    await approveAll(house.ports, submitted)
    expect(await missingSignatures(house.ports.pool, submitted.revision)).toEqual(['A. Alaoui', 'B. Benali'])
  }, 60_000)

  test('is signed, and anybody can verify it, from its folder or its address', async () => {
    const folder = join(house.siteFolder, 'current')
    const good = await bayan('verify', folder, '--json')
    expect([good.code, JSON.parse(good.out)]).toMatchObject([0, {editions: 3, problems: []}])
    expect((await bayan('verify', `${base}/site`)).code).toBe(0)
    const manifest = JSON.parse(await readFile(join(folder, '.well-known/bayan/manifest.json'), 'utf8')) as {
      editions: {source: object}[]
    }
    const source = {revision: 'c00001r1', sha256: sha256(original)}
    expect(manifest.editions.map((edition) => edition.source)).toEqual([source, source, source])
    const wrongKey = await bayan('verify', folder, '--key', 'another')
    expect([wrongKey.code, wrongKey.err]).toEqual([5, expect.stringContaining('key not trusted')])
    const mode = (await stat(join(house.ports.config.folder, 'keys/signing.json'))).mode & 0o777
    expect(mode).toBe(0o600)
  }, 60_000)

  test('a changed, a missing and an added file are named', async () => {
    const release = join(house.siteFolder, 'current')
    const page = join(release, 'fr/index.html')
    const kept = await readFile(page)
    await writeFile(page, kept.toString().replace('Commission', 'Omission'))
    await writeFile(join(release, 'extra.html'), 'x')
    const bad = await bayan('verify', release)
    await writeFile(page, kept)
    await (await import('node:fs/promises')).rm(join(release, 'extra.html'))
    expect(bad.code).toBe(5)
    expect(bad.out.split('\n').slice(0, 3)).toEqual([
      'fr/index.html: changed',
      'extra.html: unknown',
      '2 problems',
    ])
  }, 60_000)

  test('a new key signs the next release; the old public key stays', async () => {
    const old = (await openSigner(house.ports.config.folder)).keys[0]!
    const rotated = await rotateKeys(house.ports.config.folder)
    expect(rotated.keys.map(({kid}) => kid)).toEqual([expect.not.stringMatching(old.kid), old.kid])
    await callRun(house.ports.pool, 'publish', 'c00001r1', 'again')
    await until(async () =>
      (await text('/.well-known/bayan/manifest.sig.json')).includes(rotated.keys[0]!.kid),
    )
    expect(
      (await bayan('verify', join(house.siteFolder, 'current'), '--key', rotated.keys[0]!.kid)).code,
    ).toBe(0)
  }, 60_000)

  test('rolls back by the same switch', async () => {
    const [now, earlier] = await house.ports.channel.releases()
    expect(await rollback(house.ports, null, 'publisher')).toEqual({
      release: earlier!.release,
      before: now!.release,
    })
    expect(await house.ports.channel.current()).toBe(earlier!.release)
    const listed = await bayan('releases', '--json')
    const {releases} = JSON.parse(listed.out) as {releases: {current: boolean}[]}
    expect(releases.slice(0, 2)).toMatchObject([{current: false}, {current: true}])
    await rollback(house.ports, now!.release.slice(0, 12), 'publisher')
    await expect(rollback(house.ports, 'zzzz', 'publisher')).rejects.toThrow('not_found')
  }, 60_000)

  test('a withdrawal answers 410 with its reason in each language, and enters the feeds', async () => {
    await withdraw(house.ports, '2026-1', reasons, 'publisher')
    const path = '/ar/2026/اللجنة-تستقبل-وفدا-c00001/'
    await until(async () => (await status(path)) === 410)
    expect(await text(path)).toContain(reasons.ar)
    expect(await status('/fr/c00001/')).toBe(410)
    expect(await text('/en/feed.atom')).toContain(reasons.en)
    expect(await text('/en/feed.atom')).not.toContain('delegation</')
    const missing = await fetch(`${base}/site/ar/nothing/`)
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('lang="ar-MA"')])
    await expect(rollback(house.ports, null, 'publisher')).rejects.toThrow('state_forbids')
    expect((await bayan('verify', `${base}/site/`)).code).toBe(0)
    expect(
      (await readdir(join(house.siteFolder, 'releases'))).filter((name) => name.startsWith('.')),
    ).toEqual([])
    expect((await look(house.ports, 'c00001')).locales.map(({edition}) => edition)).toEqual([
      'withdrawn',
      'withdrawn',
      'withdrawn',
    ])
  }, 60_000)
})
