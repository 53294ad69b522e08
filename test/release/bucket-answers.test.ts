import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import edge from '../../docker/bucket-edge.mjs'
import {revise} from '../../src/commands/revise.js'
import type {Submitted} from '../../src/commands/submit.js'
import {withdraw} from '../../src/commands/withdraw.js'
import {copySite} from '../../src/release/copy-site.js'
import {webCopy} from '../../src/release/copies.js'
import {verify} from '../../src/release/verify.js'
import {approveAll, drafted, look, published, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {keys, startS3, type Bucket} from '../helpers/s3.js'
import {until} from '../helpers/until.js'

const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'La Commission reçoit': {ar: 'اللجنة تستقبل وفدا', en: 'The Commission receives'},
  'La Commission écoute': {ar: 'اللجنة تستمع', en: 'The Commission listens'},
  'La réunion s’est tenue.': {ar: 'انعقد الاجتماع.', en: 'The meeting was held.'},
}
const say = (locale: string, source: string): string => said[source]?.[locale] ?? ''
const text = (title: string): string => `# ${title}\n\nLa réunion s’est tenue.\n`

describe.each(['on', 'off'])('addresses of a bucket, its own website %s', (website) => {
  let house: House
  let bucket: Bucket
  let stop: () => Promise<void>
  beforeAll(async () => {
    bucket = await startS3()
    house = await openHouse('postgres', {
      BAYAN_BUCKET: 'press',
      BAYAN_BUCKET_ENDPOINT: bucket.endpoint,
      BAYAN_BUCKET_WEBSITE: website,
      BAYAN_BASE_URL: bucket.website,
      AWS_ACCESS_KEY_ID: keys.id,
      AWS_SECRET_ACCESS_KEY: keys.secret,
      BAYAN_CHROMIUM: '/nowhere',
    })
    stop = await house.work()
    const first = await release('2026-1')
    const {revision} = await revise(house.ports, '2026-1', {
      bytes: Buffer.from(text('La Commission écoute')),
      name: 'a.md',
      change: 'substantive',
      by: 'editor',
      expectedNumber: 1,
    })
    await carry({...first, revision})
    const {communique: withdrawn} = await release('2026-2')
    await withdraw(house.ports, '2026-2', {fr: 'Erreur.', ar: 'خطأ.', en: 'Mistake.'}, 'publisher')
    await until(async () =>
      (await look(house.ports, withdrawn)).locales.every(({edition}) => edition === 'withdrawn'),
    )
    await until(async () => {
      const {rows} = await house.ports.pool.query("select 1 from run where state <> 'done'")
      return rows.length === 0
    })
  }, 120_000)
  afterAll(async () => {
    await stop()
    await house.close()
    await bucket.close()
  })

  const release = async (reference: string): Promise<Submitted> => {
    const submitted = await submitText(house.ports, text('La Commission reçoit'), {reference, name: 'a.md'})
    await carry(submitted)
    return submitted
  }
  const carry = async (submitted: Submitted): Promise<void> => {
    await until(async () => (await look(house.ports, submitted.communique)).revision === submitted.revision)
    await drafted(house.ports, submitted.communique)
    await translateAll(house.ports, submitted, say)
    await approveAll(house.ports, submitted)
    await published(house.ports, submitted.communique)
  }
  const year = new Date().getUTCFullYear()
  const old = [`/ar/c00001/`, `/ar/${year}/اللجنة-تستقبل-وفدا-c00001/`]
  const now = `/ar/${year}/اللجنة-تستمع-c00001/`
  const gone = [`/ar/c00002/`, `/ar/${year}/اللجنة-تستقبل-وفدا-c00002/`]
  const ask = (address: string) => fetch(bucket.website + encodeURI(address), {redirect: 'manual'})
  const beforeIt = (address: string, init: RequestInit = {}): Promise<Response> =>
    edge.fetch(new Request(`https://press.example${encodeURI(address)}`, init), {BUCKET_URL: bucket.website})

  test.each(old)('%s leads on', async (address) => {
    const answer = await ask(address)
    if (website === 'on') {
      expect([answer.status, answer.headers.get('location')]).toEqual([301, bucket.website + encodeURI(now)])
    } else {
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain(`content="0; url=/press${encodeURI(now)}"`)
    }
    const edged = await beforeIt(address)
    expect([edged.status, edged.headers.get('location')]).toEqual([301, bucket.website + encodeURI(now)])
  })

  test.each(gone)(
    '%s says why it is gone, and is not to be indexed; a program before the bucket says 410',
    async (address) => {
      const answer = await ask(address)
      expect([answer.status, answer.headers.get('x-amz-meta-status')]).toEqual([200, '410'])
      const page = await answer.text()
      expect(page).toContain('خطأ.')
      expect(page).toContain('<meta name="robots" content="noindex"/>')
      const edged = await beforeIt(address)
      expect([edged.status, edged.headers.get('content-type')]).toEqual([410, 'text/html; charset=utf-8'])
      expect(await edged.text()).toBe(page)
    },
  )

  test('lists for a map of one’s own are in the release', async () => {
    const read = async (name: string): Promise<unknown> => (await ask(`/${name}`)).json()
    expect(await read('gone.json')).toEqual(expect.arrayContaining(gone))
    expect(await read('moved.json')).toContainEqual({locale: 'ar', from: old[1], to: now})
  })

  test('a program before the bucket serves the rest as it is, 404 in the language of the address', async () => {
    const page = await beforeIt(now)
    expect([page.status, page.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=0, must-revalidate',
    ])
    expect((await beforeIt(now, {headers: {'if-none-match': page.headers.get('etag') ?? ''}})).status).toBe(
      304,
    )
    const slashless = await beforeIt('/ar')
    expect([slashless.status, slashless.headers.get('location')]).toEqual([301, '/ar/'])
    const none = await beforeIt('/ar/لا-شيء/')
    expect(none.status).toBe(404)
    expect(await none.text()).toContain('<html lang="ar-MA" dir="rtl">')
    expect((await beforeIt('/fr/', {method: 'POST'})).status).toBe(405)
  })

  test('a bucket that was copied without what addresses answer gets it with the next copy, once', async () => {
    const record = await house.ports.channel.record((await house.ports.channel.current()) ?? '')
    const path = 'ar/c00001/index.html'
    await house.ports.mirror?.put({path, body: 'x'})
    await house.ports.pool.query('update copied_file set sha256 = $2 where path = $1', [
      path,
      record?.files[path],
    ])
    expect(await copySite(house.ports)).toMatchObject({sent: 1, removed: 0})
    expect((await ask('/ar/c00001/')).headers.get('x-amz-meta-status')).toBe('301')
    expect((await beforeIt('/ar/c00001/')).status).toBe(301)
    expect(await copySite(house.ports)).toMatchObject({sent: 0, removed: 0})
  })

  test('readers can verify it all the same, and a redirect elsewhere is found', async () => {
    expect((await verify(webCopy(bucket.website), null)).problems).toEqual([])
    await house.ports.mirror?.put(
      {path: 'ar/c00001/index.html', body: 'x'},
      {status: 301, location: `${bucket.website}/fr/`},
    )
    expect((await verify(webCopy(bucket.website), null)).problems).toEqual([
      {path: 'ar/c00001/index.html', problem: 'changed'},
    ])
  })
})
