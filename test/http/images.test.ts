import {afterAll, beforeAll, expect, jest, test} from '@jest/globals'
import type {FastifyInstance, InjectOptions} from 'fastify'
import {buildServer} from '../../src/http/server.js'
import {pixel, pixelName} from '../document/pixel.js'
import {approveAll, drafted, published, translateAll} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn, type Person} from '../helpers/people.js'
import type {Submitted} from '../../src/commands/submit.js'

// A thread that converts loads its modules anew.
jest.setTimeout(120_000)

let house: House
let server: FastifyInstance
let stop: () => Promise<void>
let editor: Person
let stranger: Person
beforeAll(async () => {
  house = await openHouse('postgres', {BAYAN_FOUR_EYES: 'off'})
  stop = await house.work()
  server = await buildServer(house.ports)
  editor = await letIn(house.ports, 'press', 'editor')
  stranger = await letIn(house.ports, 'stranger', 'editor:*:speech')
}, 120_000)
afterAll(async () => {
  await server.close()
  await stop()
  await house.close()
})

const ask = (request: InjectOptions, person?: Person) =>
  server.inject({...request, headers: person ? {cookie: person.cookie} : {}})

test('an image goes all the way: seen by those who may, translated, published, taken along', async () => {
  const html = `<h1>Avis</h1><p>Voir <img alt="Le sceau" src="data:image/png;base64,${pixel.toString('base64')}"> ici.</p>`
  const url = '/api/communiques'
  const shown = await ask(
    {method: 'POST', url: '/api/originals', payload: {name: 'a.html', text: html}},
    editor,
  )
  const {text, images} = shown.json<{text: string; images: string[]; html: string}>()
  expect(text).toBe(`# Avis\n\nVoir ![Le sceau](images/${pixelName}) ici.\n`)
  expect(shown.json<{html: string}>().html).toBe(
    `<p>Voir <img src="data:image/png;base64,${pixel.toString('base64')}" alt="Le sceau" width="1" height="1"/> ici.</p>`,
  )
  const payload = {name: 'a.md', text, images, source: 'fr', reference: '2026-1', category: 'decree'}
  const submitted = (await ask({method: 'POST', url, payload}, editor)).json<Submitted>()
  await drafted(house.ports, submitted.communique)

  // Only those who may see the communiqué see its images.
  const image = `${url}/2026-1/images/${pixelName}`
  const got = await ask({url: image}, editor)
  expect([got.statusCode, got.headers['content-type'], got.rawPayload]).toEqual([200, 'image/png', pixel])
  expect((await ask({url: image}, stranger)).statusCode).toBe(404)
  expect((await ask({url: image})).statusCode).toBe(401)
  const other = await ask(
    {method: 'POST', url, payload: {name: 'b.md', text, source: 'fr', category: 'speech'}},
    stranger,
  )
  const {reference} = other.json<Submitted>()
  expect((await ask({url: `${url}/${reference}/images/${pixelName}`}, stranger)).statusCode).toBe(404)

  const words = {ar: ['إعلان', 'انظر', 'هنا.', 'الختم'], en: ['Notice', 'See', 'here.', 'The seal']}
  await translateAll(house.ports, submitted, (locale, source) => {
    const [title, see, here, seal] = words[locale as 'ar' | 'en']
    return source === 'Avis'
      ? (title ?? '')
      : source === 'Le sceau'
        ? (seal ?? '')
        : `${see} <x id="1"/> ${here}`
  })
  const preview = await ask({url: `${url}/2026-1/preview/en`}, editor)
  expect(preview.body).toContain('alt="The seal" width="1" height="1"')
  await approveAll(house.ports, submitted)
  await ask({method: 'POST', url: `${url}/2026-1/publish`}, await letIn(house.ports, 'p', 'publisher'))
  await published(house.ports, submitted.communique)

  const release = (await house.ports.channel.current()) ?? ''
  const path = `images/${submitted.communique}/${pixelName}`
  expect(Buffer.from(await house.ports.channel.read(release, path))).toEqual(pixel)
  const manifest = Buffer.from(
    await house.ports.channel.read(release, '.well-known/bayan/manifest.json'),
  ).toString()
  expect(manifest).toContain(`{"path":"${path}","sha256":"${pixelName.replace('.png', '')}"}`)

  // A new revision of the same text keeps its image, and the original goes out as Word with it.
  const revised = await ask(
    {
      method: 'POST',
      url: `${url}/2026-1/revisions`,
      payload: {name: 'a.md', text: `${text}\nFin.\n`, change: 'substantive', expectedNumber: 1},
    },
    editor,
  )
  expect(revised.statusCode).toBe(201)
  const word = await ask({url: `${url}/2026-1/docx/fr`}, editor)
  expect(word.rawPayload.includes(`word/media/${pixelName}`)).toBe(true)
})
