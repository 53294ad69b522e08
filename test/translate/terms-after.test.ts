import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {importTerms} from '../../src/commands/import-terms.js'
import {readSegments} from '../../src/commands/read-segments.js'
import {libreTranslate} from '../../src/mt/libretranslate.js'
import {drafted, submitText} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'

let server: Server
let house: House
let stop: () => Promise<void>
beforeAll(async () => {
  // It knows one sentence, in other words than the house's.
  server = createServer((_, response) =>
    response.end(JSON.stringify({translatedText: ['The law project is ready.']})),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  house = await openHouse('postgres', {}, [libreTranslate({url, apiKey: null, location: 'house'})])
  stop = await house.work()
}, 120_000)
afterAll(async () => {
  await stop()
  await house.close()
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
}, 60_000)

test('an engine without a glossary is held to the termbase by the check of terms', async () => {
  const csv = 'concept,locale,term,status\nc1,fr,projet de loi,preferred\nc1,en,bill,preferred\n'
  const bytes = (async function* () {
    yield new TextEncoder().encode(csv)
  })()
  expect(await importTerms(house.ports, {bytes, format: 'csv', origin: 'test', by: 'amina'})).toMatchObject({
    counts: {concepts: 1},
  })
  const {communique, revision} = await submitText(house.ports, 'Le projet de loi est prêt.\n')
  await drafted(house.ports, communique)
  const [segment] = await readSegments(house.ports, {revision, locale: 'en'}, 'en')
  expect(segment?.issues.filter(({rule}) => rule.startsWith('term'))).toMatchObject([
    {rule: 'term-missing', severity: 'major', detail: {got: 'projet de loi', expected: 'bill'}},
  ])
})
