import {afterAll, beforeAll, expect, test} from '@jest/globals'
import type {FastifyInstance} from 'fastify'
import {editTarget} from '../../src/commands/edit-target.js'
import type {Submitted} from '../../src/commands/submit.js'
import {buildServer} from '../../src/http/server.js'
import {drafted, submitText} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'
import {letIn, type Person} from '../helpers/people.js'

const paragraphs = 250
const original = Array.from({length: paragraphs}, (_, n) => `Le point ${String(n + 1)} est adopté.`).join(
  '\n\n',
)

let house: House
let stop: () => Promise<void>
let server: FastifyInstance
let person: Person
let submitted: Submitted
beforeAll(async () => {
  house = await openHouse('postgres')
  stop = await house.work()
  server = await buildServer(house.ports)
  person = await letIn(house.ports, 'amina', 'translator')
  submitted = await submitText(house.ports, original)
  await drafted(house.ports, submitted.communique)
}, 120_000)
afterAll(async () => {
  await server.close()
  await stop()
  await house.close()
})

interface Answer {
  readonly total: number
  readonly segments: readonly {readonly id: string; readonly version: number}[]
}

const ask = async (query: string): Promise<Answer> => {
  const url = `/api/communiques/${submitted.communique}/segments/en${query}`
  return (await server.inject({url, headers: {cookie: person.cookie}})).json<Answer>()
}
const ends = ({total, segments}: Answer) => [total, segments[0]?.id, segments.at(-1)?.id, segments.length]

test('all segments, those about one, and those of some names', async () => {
  expect(ends(await ask(''))).toEqual([250, 'u1s1', 'u250s1', 250])
  expect(ends(await ask('?around=u100s1'))).toEqual([250, 'u70s1', 'u170s1', 101])
  expect(ends(await ask('?around=u249s1'))).toEqual([250, 'u219s1', 'u250s1', 32])
  expect(ends(await ask('?only=u7s1,u3s1,nowhere'))).toEqual([250, 'u3s1', 'u7s1', 2])
})

test('about nobody’s choice: the first that nobody confirmed', async () => {
  expect(ends(await ask('?around='))).toEqual([250, 'u1s1', 'u71s1', 71])
  const ref = {revision: submitted.revision, locale: 'en'} as const
  for (const id of ['u1s1', 'u2s1', 'u3s1']) {
    const {version} = (await ask(`?only=${id}`)).segments[0]!
    await editTarget(house.ports, {...ref, segment: id, markup: 'Adopted.', version, by: 'amina'})
  }
  expect(ends(await ask('?around='))).toEqual([250, 'u1s1', 'u74s1', 74])
})
