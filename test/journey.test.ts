import {readFile, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {approve} from '../src/commands/approve.js'
import {editTarget} from '../src/commands/edit-target.js'
import {publish} from '../src/commands/publish.js'
import {readSegments} from '../src/commands/read-segments.js'
import {withdraw} from '../src/commands/withdraw.js'
import {findUnits} from '../src/store/memory/find-units.js'
import {approveAll, drafted, look, published, submitText, translateAll} from './helpers/acts.js'
import {backends} from './helpers/backends.js'
import {openHouse, type House} from './helpers/house.js'
import {until} from './helpers/until.js'

const original = `La Commission nationale reçoit une délégation

La réunion s’est tenue le mardi 16 septembre 2025. Elle a réuni 12 participants.
`
const translations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: {
    u1s1: 'اللجنة الوطنية تستقبل وفدا',
    u2s1: 'انعقد الاجتماع يوم الثلاثاء 16 شتنبر 2025.',
    u2s2: 'وشارك فيه 12 مشاركا.',
  },
  en: {
    u1s1: 'The National Commission receives a delegation',
    u2s1: 'The meeting was held on Tuesday 16 September 2025.',
    u2s2: 'It brought together 12 participants.',
  },
}

describe.each(backends)('from one communiqué to three pages, queue on %s', (backend) => {
  let house: House
  let stop: () => Promise<void>
  beforeAll(async () => {
    house = await openHouse(backend)
    stop = await house.work()
  }, 120_000)
  afterAll(async () => {
    await stop()
    await house.close()
  })

  const page = async (path: string): Promise<string> =>
    readFile(join(house.siteFolder, 'current', path, 'index.html'), 'utf8')

  test('submit, translate, review, approve: three pages that know each other, and the memory learns', async () => {
    const {ports} = house
    const submitted = await submitText(ports, original, {reference: '2026-114'})
    await drafted(ports, submitted.communique)
    await translateAll(ports, submitted, (locale, _source, segment) => translations[locale]?.[segment] ?? '')
    expect(await approveAll(ports, submitted)).toEqual({
      revision: 'c00001r1',
      locales: ['fr', 'ar', 'en'],
      publishing: true,
    })
    await published(ports, submitted.communique)

    const arabic = await page('ar/2026/اللجنة-الوطنية-تستقبل-وفدا-c00001')
    expect(arabic).toContain('<html lang="ar-MA" dir="rtl">')
    expect(arabic).toContain('انعقد الاجتماع يوم الثلاثاء 16 شتنبر 2025.')
    expect(arabic).toMatch(/hreflang="fr"[^>]*href="https:\/\/press\.example\/fr\/2026\//)
    const french = await page('fr/2026/la-commission-nationale-recoit-une-delegation-c00001')
    expect(french).toContain('<html lang="fr" dir="ltr">')
    expect(french).toMatch(/hreflang="x-default"/)
    const english = await page('en/2026/the-national-commission-receives-a-delegation-c00001')
    expect(english).toContain('<html lang="en-GB" dir="ltr">')
    expect(await readFile(join(house.siteFolder, 'current/en/feed.atom'), 'utf8')).toContain('c00001')

    const units = await findUnits(ports.pool, {}, 10)
    expect(units.map(({variants}) => variants.map(({locale}) => locale).sort())).toEqual([
      ['ar', 'en', 'fr'],
      ['ar', 'en', 'fr'],
      ['ar', 'en', 'fr'],
    ])
  }, 60_000)

  test('a second communiqué finds the sentence again, in its context', async () => {
    const {ports} = house
    const submitted = await submitText(ports, original.replace('12 participants', '15 participants'))
    await drafted(ports, submitted.communique)
    const views = await readSegments(ports, {revision: submitted.revision, locale: 'en'}, 'en')
    expect(views.map(({state, target, origin}) => [state, target, origin?.type])).toEqual([
      ['initial', 'The National Commission receives a delegation', 'icm'],
      ['initial', 'The meeting was held on Tuesday 16 September 2025.', 'em'],
      ['initial', 'It brought together 15 participants.', 'em'],
    ])
  }, 60_000)

  test('an embargo holds after approval, and ends by itself', async () => {
    const {ports} = house
    const embargo = new Date(Date.now() + 4_000).toISOString()
    const submitted = await submitText(ports, original, {reference: '2026-300', embargo})
    await drafted(ports, submitted.communique)
    await translateAll(ports, submitted, (locale, _source, segment) => translations[locale]?.[segment] ?? '')
    expect((await approveAll(ports, submitted)).publishing).toBe(Date.now() >= Date.parse(embargo))
    if (Date.now() < Date.parse(embargo)) {
      await expect(publish(ports, '2026-300', 'publisher')).rejects.toThrow('embargoed')
      const files = await readdir(house.siteFolder, {recursive: true})
      expect(files.filter((name) => name.includes(submitted.communique))).toEqual([])
    }
    await published(ports, submitted.communique)
    const {locales} = await look(ports, submitted.communique)
    expect(locales.map(({edition}) => edition)).toEqual(['published', 'published', 'published'])
    const {rows} = await ports.pool.query<{early: boolean}>(
      'select published_at < $2 as early from edition where communique = $1',
      [submitted.communique, embargo],
    )
    expect(rows).toEqual([{early: false}, {early: false}, {early: false}])
  }, 60_000)

  test('what nobody approved is not published; a change takes the approval back', async () => {
    const {ports} = house
    const submitted = await submitText(ports, original, {reference: '2026-301'})
    await drafted(ports, submitted.communique)
    await expect(approveAll(ports, submitted)).rejects.toThrow('not_approved')
    await translateAll(ports, submitted, (locale, _source, segment) => translations[locale]?.[segment] ?? '')
    await approve(ports, '2026-301', ['ar'], 'publisher')
    const ref = {revision: submitted.revision, locale: 'ar' as const}
    const [first] = await readSegments(ports, ref, 'en')
    await editTarget(ports, {
      ...ref,
      segment: 'u1s1',
      markup: 'اللجنة الوطنية تستقبل وفدا من الخارج',
      version: first?.version ?? 0,
      by: 'translator',
    })
    await approve(ports, '2026-301', ['fr', 'en'], 'publisher')
    const {locales} = await look(ports, submitted.communique)
    expect(locales.map(({locale, approvedBy}) => [locale, approvedBy])).toEqual([
      ['fr', 'publisher'],
      ['ar', null],
      ['en', 'publisher'],
    ])
    await expect(publish(ports, '2026-301', 'publisher')).rejects.toThrow('not_approved')
  }, 60_000)

  test('withdrawal takes the three pages off at once, with the reason, and keeps the address', async () => {
    const {ports} = house
    await withdraw(
      ports,
      '2026-114',
      {fr: 'Erreur de date.', ar: 'خطأ في التاريخ.', en: 'Wrong date.'},
      'publisher',
    )
    const path = 'ar/2026/اللجنة-الوطنية-تستقبل-وفدا-c00001'
    await until(async () => (await page(path)).includes('خطأ في التاريخ.'))
    expect(await page(path)).not.toContain('انعقد الاجتماع')
    const gone = await readFile(join(house.siteFolder, 'current/gone.json'), 'utf8')
    expect(JSON.parse(gone)).toContain(`/${path}/`)
    expect(await readFile(join(house.siteFolder, 'current/fr/index.html'), 'utf8')).not.toContain('c00001')
  }, 60_000)
})
