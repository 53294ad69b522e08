import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {approve} from '../../src/commands/approve.js'
import {editTarget} from '../../src/commands/edit-target.js'
import {readSegments} from '../../src/commands/read-segments.js'
import {review} from '../../src/commands/review.js'
import {revise, type Revising} from '../../src/commands/revise.js'
import type {Locale} from '../../src/model/locale.js'
import {approveAll, drafted, look, published, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {until} from '../helpers/until.js'

const original = 'Le conseil se réunit.\n\nIl siège mardi.\n'
const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: {u1s1: 'يجتمع المجلس.', u2s1: 'ينعقد يوم الأربعاء.'},
  en: {u1s1: 'The council meets.', u2s1: 'It sits on Tuesday.'},
}
const note = {
  fr: 'Le jour était faux dans la version arabe.',
  ar: 'اليوم: الثلاثاء لا الأربعاء.',
  en: 'The day was wrong in the Arabic version.',
}
const again = {bytes: Buffer.from(original), name: 'a.txt', by: 'editor', expectedNumber: 1} as const

let house: House
let stop: () => Promise<void>
beforeAll(async () => {
  house = await openHouse('postgres', {BAYAN_CHROMIUM: '/nowhere'})
  stop = await house.work()
}, 120_000)
afterAll(async () => {
  await stop()
  await house.close()
})

test('a mistake in one translation is corrected in public, the original as it was', async () => {
  const {ports} = house
  const one = await submitText(ports, original, {reference: '2026-1'})
  await drafted(ports, one.communique)
  await translateAll(ports, one, (locale, _source, segment) => said[locale]?.[segment] ?? '')
  const correction: Revising = {...again, change: 'correction', note}
  await expect(revise(ports, '2026-1', correction)).rejects.toThrow('revision_unchanged')
  await approveAll(ports, one)
  await published(ports, one.communique)
  await expect(revise(ports, '2026-1', {...again, change: 'cosmetic'})).rejects.toThrow('revision_unchanged')

  const {revision} = await revise(ports, '2026-1', correction)
  await until(async () => (await look(ports, one.communique)).revision === revision)
  await drafted(ports, one.communique)
  const final = (await look(ports, one.communique)).locales.map(({locale, states}) => [locale, states.final])
  expect(final).toEqual([
    ['fr', 0],
    ['ar', 2],
    ['en', 2],
  ])
  const ref = {revision, locale: 'ar'} as const
  const view = (await readSegments(ports, ref, 'en')).find(({id}) => id === 'u2s1')!
  const mended = {segment: 'u2s1', markup: 'ينعقد يوم الثلاثاء.', version: view.version, by: 'translator'}
  await editTarget(ports, {...ref, ...mended})
  await review(ports, ref, null, 'reviser')
  await approve(ports, '2026-1', null, 'publisher')
  await published(ports, one.communique)

  const slug = {fr: 'le-conseil-se-reunit', ar: 'يجتمع-المجلس', en: 'the-council-meets'}
  const read = (locale: Locale, below = ''): Promise<string> =>
    readFile(
      join(
        house.siteFolder,
        `current/${locale}/${below === '' ? `2026/${slug[locale]}-c00001` : `c00001/${below}`}/index.html`,
      ),
      'utf8',
    )
  for (const locale of ['fr', 'ar', 'en'] as const)
    expect(await read(locale)).toContain(note[locale].slice(0, 8))
  expect(await read('ar')).toContain('الثلاثاء.')
  expect(await read('fr')).toContain('mardi')
  expect(await read('ar', 'v1')).toContain('الأربعاء')
}, 60_000)
