import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {rollback} from '../../src/commands/rollback.js'
import {withdraw} from '../../src/commands/withdraw.js'
import {webCopy} from '../../src/release/copies.js'
import {copySite} from '../../src/release/copy-site.js'
import {sha256} from '../../src/release/manifest.js'
import {verify} from '../../src/release/verify.js'
import {approveAll, drafted, look, published, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {keys, startS3, type Bucket} from '../helpers/s3.js'
import {until} from '../helpers/until.js'

const bin = fileURLToPath(new URL('../../bin/bayan.mjs', import.meta.url))
const original = (title: string): string => `${title}\n\nLa réunion s’est tenue le 16 septembre 2025.\n`
const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: {u1s1: 'اللجنة تستقبل وفدا', u2s1: 'انعقد الاجتماع يوم 16 شتنبر 2025.'},
  en: {u1s1: 'The Commission receives a delegation', u2s1: 'The meeting was held on 16 September 2025.'},
}
const say = (locale: string, _source: string, segment: string): string => said[locale]?.[segment] ?? ''

let house: House
let bucket: Bucket
let stop: () => Promise<void>
beforeAll(async () => {
  bucket = await startS3()
  house = await openHouse('postgres', {
    BAYAN_BUCKET: 'press',
    BAYAN_BUCKET_ENDPOINT: bucket.endpoint,
    BAYAN_CHROMIUM: '/nowhere',
    AWS_ACCESS_KEY_ID: keys.id,
    AWS_SECRET_ACCESS_KEY: keys.secret,
  })
  stop = await house.work()
}, 120_000)
afterAll(async () => {
  await stop()
  await house.close()
  await bucket.close()
})

const ready = async (reference: string, embargo?: Date) => {
  const submitted = await submitText(house.ports, original('La Commission reçoit une délégation'), {
    reference,
    ...(embargo === undefined ? {} : {embargo: embargo.toISOString()}),
  })
  await drafted(house.ports, submitted.communique)
  await translateAll(house.ports, submitted, say)
  return submitted
}
const release = async (reference: string): Promise<string> => {
  const submitted = await ready(reference)
  await approveAll(house.ports, submitted)
  await published(house.ports, submitted.communique)
  await whole()
  return submitted.communique
}
/** Wait until every run is done: the last copy is among them. */
const whole = (): Promise<void> =>
  until(async () => {
    const {rows} = await house.ports.pool.query("select 1 from run where state not in ('done', 'blocked')")
    return rows.length === 0
  })
const inBucket = async (): Promise<string[]> => {
  const paths: string[] = []
  for await (const some of house.ports.mirror?.list() ?? []) paths.push(...some)
  return paths.sort()
}
const written = (): string[] => bucket.asked.map(({what}) => what)
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

describe('a bucket', () => {
  test('gets the site after the embargo is judged, manifest last, and readers can verify it', async () => {
    const soon = new Date(Date.now() + 60 * 60 * 1000)
    const held = await ready('2026-9', soon)
    await approveAll(house.ports, held)
    await whole()
    expect(bucket.asked).toEqual([])

    await release('2026-1')
    const [first] = written().filter((what) => what.startsWith('PUT .well-known/'))
    const before = written().slice(0, written().indexOf(first ?? ''))
    const place = (what: string): number => before.indexOf(`PUT ${what}`)
    expect(before).toHaveLength(new Set(before).size)
    expect(place('assets/bayan.css')).toBeGreaterThanOrEqual(0)
    expect(place('assets/bayan.css')).toBeLessThan(place('fr/c00002/index.html'))
    expect(place('ar/2026/اللجنة-تستقبل-وفدا-c00002/index.html')).toBeGreaterThan(place('assets/bayan.css'))
    expect(place('fr/c00002/index.html')).toBeLessThan(place('fr/index.html'))
    expect(place('ar/index.html')).toBeLessThan(place('ar/feed.atom'))
    expect(place('sitemap.xml')).toBeGreaterThan(place('en/2026/index.html'))
    expect(written().join()).not.toContain('c00001')
    const verdict = await verify(webCopy(bucket.website), null)
    expect(verdict.problems).toEqual([])
    expect(verdict.release).toBe(await house.ports.channel.current())
  }, 120_000)

  test('types and caches are said in headers', () => {
    const headers = (path: string) => {
      const all = bucket.asked.find(({what}) => what === `PUT ${path}`)?.headers
      return [all?.['content-type'], all?.['cache-control']]
    }
    const anew = 'public, max-age=0, must-revalidate'
    expect(headers('fr/index.html')).toEqual(['text/html; charset=utf-8', anew])
    expect(headers('ar/feed.atom')).toEqual(['application/atom+xml; charset=utf-8', anew])
    expect(headers('ar/feed.json')).toEqual(['application/feed+json; charset=utf-8', anew])
    expect(headers('assets/bayan.css')).toEqual(['text/css; charset=utf-8', anew])
  })

  test('a busy service is asked again; the same release is sent once', async () => {
    let refusals = 3
    const seen: string[] = []
    bucket.refuse = (what) => {
      if (!what.startsWith('PUT') || refusals === 0) return null
      refusals -= 1
      seen.push(what)
      return {status: 503, code: 'SlowDown'}
    }
    bucket.asked.length = 0
    await release('2026-2')
    expect(refusals).toBe(0)
    expect(written()).toEqual(expect.arrayContaining(seen))
    expect(written().filter((what) => what.includes('assets/bayan.css'))).toEqual([])
    bucket.asked.length = 0
    expect(await copySite(house.ports)).toMatchObject({sent: 0, removed: 0})
    expect(bucket.asked).toEqual([])
  }, 120_000)

  test('refused for good, it names the reason and no key; let in again, it goes on where it was', async () => {
    bucket.refuse = (what) => (what.includes('sitemap') ? {status: 403, code: 'AccessDenied'} : null)
    const behind = await ready('2026-3')
    await approveAll(house.ports, behind)
    await published(house.ports, behind.communique)
    await expect(copySite(house.ports)).rejects.toMatchObject({
      code: 'channel_failed',
      detail: {place: `${bucket.endpoint}/press/`, reason: 'HTTP 403 AccessDenied'},
    })
    bucket.asked.length = 0
    bucket.refuse = () => null
    const {sent} = (await copySite(house.ports)) ?? {sent: -1}
    expect(sent).toBeGreaterThan(0)
    expect(written().filter((what) => what.includes('.html'))).toEqual([])
    expect((await verify(webCopy(bucket.website), null)).problems).toEqual([])
    await whole()
    const {rows} = await house.ports.pool.query<{all: string}>(
      'select string_agg(run::text, chr(10)) as all from run',
    )
    expect(rows[0]?.all).not.toContain(keys.secret)
  }, 120_000)

  test('what was withdrawn says so in the bucket, and what is gone is removed', async () => {
    const reasons = {fr: 'Erreur.', ar: 'خطأ.', en: 'Mistake.'}
    await withdraw(house.ports, '2026-1', reasons, 'publisher')
    await until(async () =>
      (await look(house.ports, 'c00002')).locales.every(({edition}) => edition === 'withdrawn'),
    )
    await whole()
    const page = await fetch(`${bucket.website}/en/c00002/index.html`)
    expect(await page.text()).toContain('Mistake.')
    const known = Object.keys(
      (await house.ports.channel.record((await house.ports.channel.current()) ?? ''))?.files ?? {},
    )
    expect(await inBucket()).toEqual(known.sort())
  }, 120_000)

  test('what is withdrawn is taken off although a file of something else is refused', async () => {
    // The bucket of the tests breaks an answer off when the file is replaced meanwhile.
    const read = async (path: string): Promise<string> =>
      (await fetch(`${bucket.website}/${path}`)).text().catch(() => '')
    const mine = await release('2026-5')
    const page = `en/2026/the-commission-receives-a-delegation-${mine}/index.html`
    expect(await read(page)).toContain('16 September')
    const {rows} = await house.ports.pool.query<{path: string}>(
      "select path from copied_file where path like 'assets/%.css'",
    )
    const [style] = rows
    await house.ports.pool.query('update copied_file set sha256 = null where path = $1', [style!.path])
    bucket.refuse = (what) => (what === `PUT ${style!.path}` ? {status: 403, code: 'AccessDenied'} : null)
    await withdraw(house.ports, '2026-5', {fr: 'Faux.', ar: 'خطأ.', en: 'Wrong.'}, 'publisher')
    let shown = ''
    await until(async () => (shown = await read(page)).includes('Wrong.'))
    expect(shown).not.toContain('16 September')
    bucket.refuse = () => null
    await whole()
    await copySite(house.ports)
    expect((await verify(webCopy(bucket.website), null)).problems).toEqual([])
  }, 120_000)

  test('follows a rollback', async () => {
    await release('2026-4')
    const {release: shown} = await rollback(house.ports, null, 'publisher')
    await whole()
    const manifest = (await (await fetch(`${bucket.website}/.well-known/bayan/manifest.json`)).json()) as {
      release: string
    }
    expect(manifest.release).toBe(shown)
    expect((await verify(webCopy(bucket.website), null)).problems).toEqual([])
  }, 120_000)

  test('killed while it copies, it goes on with what is left', async () => {
    const anew = await bayan('copy', '--anew')
    expect(anew.out).toMatch(/holds release [0-9a-f]{32}: \d{2,} files sent, 0 removed/)
    await house.ports.pool.query('update copied_file set sha256 = null')
    bucket.asked.length = 0
    const child = spawn(process.execPath, [bin, 'copy'], {env: {...process.env, ...house.environment}})
    await until(async () => bucket.asked.length > 70)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const first = bucket.asked.length
    bucket.asked.length = 0
    const {sent} = (await copySite(house.ports)) ?? {sent: 0}
    const all = Object.keys(
      (await house.ports.channel.record((await house.ports.channel.current()) ?? ''))?.files ?? {},
    )
    expect(sent).toBeLessThan(all.length)
    expect(first + sent).toBeGreaterThanOrEqual(all.length)
    expect((await verify(webCopy(bucket.website), null)).problems).toEqual([])
  }, 120_000)

  test('copied anew: strangers are removed, and spoilt files are mended', async () => {
    const put = async (path: string, body: string) =>
      house.ports.mirror?.put({path, body: new TextEncoder().encode(body)})
    await put('fr/stranger é+(1).html', 'x')
    await put('fr/index.html', 'spoilt')
    expect((await verify(webCopy(bucket.website), null)).problems).toEqual([
      {path: 'fr/index.html', problem: 'changed'},
    ])
    expect((await bayan('copy', '--anew')).out).toMatch(/, 1 removed/)
    expect((await verify(webCopy(bucket.website), null)).problems).toEqual([])
    expect(await inBucket()).not.toContain('fr/stranger é+(1).html')
  }, 120_000)

  test('the doctor tries it', async () => {
    const good = await bayan('doctor')
    expect(good.out).toContain(`ok   bucket: ${bucket.endpoint}/press/: holds the release that stands`)
    bucket.refuse = () => ({status: 403, code: 'AccessDenied'})
    const bad = await bayan('doctor')
    bucket.refuse = () => null
    expect(bad.out).toMatch(/FAIL bucket: .*AccessDenied.* — Correct BAYAN_BUCKET/)
    expect(bad.code).toBe(6)
    expect(bad.out + bad.err).not.toContain(`${keys.secret}-and-more`)
  }, 120_000)
})

test('the hash that is sent is that of the file', () => {
  const found = bucket.asked.find(({what}) => what === 'PUT fr/index.html')
  expect(found?.headers['x-amz-content-sha256']).toMatch(/^[0-9a-f]{64}$/)
  expect(found?.headers['x-amz-content-sha256']).not.toBe(sha256(''))
})
