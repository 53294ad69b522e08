import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {approve} from '../../src/commands/approve.js'
import {endWaiver} from '../../src/commands/end-waiver.js'
import {schedule} from '../../src/commands/schedule.js'
import {waive} from '../../src/commands/waive.js'
import {drafted, look, published, submitText, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {until} from '../helpers/until.js'

const said = {fr: '', ar: 'يجتمع المجلس.', en: 'The council meets.'}
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

test('a waiver that was taken back lets nothing go without its language; once the others are out it stands', async () => {
  const {ports} = house
  const one = await submitText(ports, 'Le conseil se réunit.\n', {reference: '2026-1'})
  await drafted(ports, one.communique)
  await translateAll(ports, one, (locale) => said[locale])
  await schedule(ports, '2026-1', {embargo: '2099-01-01T10:00:00Z', expected: null}, 'publisher')
  await approve(ports, '2026-1', ['fr', 'ar'], 'publisher')
  await expect(endWaiver(ports, '2026-1', 'en', 'publisher')).rejects.toThrow('not_found')
  await waive(ports, '2026-1', 'en', 'English follows', 'publisher')
  await endWaiver(ports, '2026-1', 'en', 'publisher')
  const lifted = {embargo: null, expected: '2099-01-01T10:00:00Z'}
  expect(await schedule(ports, '2026-1', lifted, 'publisher')).toMatchObject({publishing: false})
  const english = (await look(ports, one.communique)).locales.find(({locale}) => locale === 'en')
  expect(english).toMatchObject({waiver: null})

  expect(await waive(ports, '2026-1', 'en', 'English follows', 'publisher')).toMatchObject({publishing: true})
  await until(async () => (await look(ports, one.communique)).isPublic)
  await expect(endWaiver(ports, '2026-1', 'en', 'publisher')).rejects.toThrow('state_forbids')
  await approve(ports, '2026-1', ['en'], 'publisher')
  await published(ports, one.communique)
}, 60_000)
