import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {addressOf, fileOf} from '../../src/render/address.js'
import {approveAll, drafted, published, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Rabat: {ar: 'الرباط', en: 'Rabat'},
  'Direction de la communication': {ar: 'مديرية التواصل', en: 'Communication Department'},
  '22 rabii I 1448': {ar: '22 ربيع الأول 1448 هـ', en: '22 Rabi I 1448'},
  Réunion: {ar: 'اجتماع', en: 'Meeting'},
  'La réunion s’est tenue.': {ar: 'انعقد الاجتماع.', en: 'The meeting was held.'},
}
const original = `---
place: Rabat
signatory: Direction de la communication
hijri: 22 rabii I 1448
---

# Réunion

La réunion s’est tenue.
`

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

test('place, signatory and Hijri date are in the language of each page', async () => {
  const submitted = await submitText(house.ports, original, {name: 'a.md', reference: '2026-1'})
  await drafted(house.ports, submitted.communique)
  await translateAll(house.ports, submitted, (locale, source) => words[source]?.[locale] ?? '')
  await approveAll(house.ports, submitted)
  await published(house.ports, submitted.communique)
  const read = async (locale: 'fr' | 'ar' | 'en', title: string) => {
    const at = {id: submitted.communique, locale, title, issuedAt: new Date().toISOString()}
    const page = await readFile(join(house.siteFolder, 'current', fileOf(addressOf(at))), 'utf8')
    return [...page.matchAll(/<dt>([^<]*)<\/dt><dd>(?!<)([^<]*)<\/dd>/gu)].map(([, name, value]) => [
      name,
      value,
    ])
  }
  expect(await read('fr', 'Réunion')).toEqual(
    expect.arrayContaining([
      ['Date hégirienne', '22 rabii I 1448'],
      ['Lieu', 'Rabat'],
      ['Signataire', 'Direction de la communication'],
    ]),
  )
  expect(await read('ar', 'اجتماع')).toEqual(
    expect.arrayContaining([
      ['التاريخ الهجري', '22 ربيع الأول 1448\u00A0هـ'],
      ['المكان', 'الرباط'],
      ['التوقيع', 'مديرية التواصل'],
    ]),
  )
  expect(await read('en', 'Meeting')).toEqual(
    expect.arrayContaining([
      ['Hijri date', '22 Rabi I 1448'],
      ['Place', 'Rabat'],
      ['Signed by', 'Communication Department'],
    ]),
  )
}, 60_000)
