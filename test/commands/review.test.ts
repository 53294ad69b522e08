import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {editTarget} from '../../src/commands/edit-target.js'
import {readSegments} from '../../src/commands/read-segments.js'
import {review} from '../../src/commands/review.js'
import {eventsOf} from '../../src/store/events.js'
import {drafted, submitText} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'

let house: House
let stop: () => Promise<void>
beforeAll(async () => {
  house = await openHouse()
  stop = await house.work()
}, 120_000)
afterAll(async () => {
  await stop()
  await house.close()
}, 60_000)

test('who translated does not review, unless the house allows it, and then it is written down', async () => {
  const {ports} = house
  const {communique, revision} = await submitText(ports, 'Un titre\n\nUne phrase.\n')
  await drafted(ports, communique)
  const ref = {revision, locale: 'en' as const}
  for (const {id, version} of await readSegments(ports, ref, 'en')) {
    const by = id === 'u1s1' ? 'amina' : 'samir'
    await editTarget(ports, {...ref, segment: id, markup: 'Words.', version, by})
  }
  await expect(review(ports, ref, null, 'amina')).rejects.toMatchObject({
    code: 'four_eyes',
    detail: {place: `${revision}.en`, got: 'u1s1', limit: 1},
  })
  await expect(review(ports, ref, ['u1s1'], 'amina')).rejects.toThrow('four_eyes')
  expect(await review(ports, ref, ['u2s1'], 'amina')).toBe(1)
  const alone = {...ports, config: {...ports.config, fourEyes: false}}
  expect(await review(alone, ref, ['u1s1'], 'amina')).toBe(1)
  const reviews = (await eventsOf(ports.pool, communique, 10)).filter(({act}) => act === 'review')
  expect(reviews.map(({detail}) => detail)).toEqual([{count: 1, own: 1, fourEyes: 'off'}, {count: 1}])
}, 60_000)

test('who types and takes it back has written nothing', async () => {
  const {ports} = house
  const {communique, revision} = await submitText(ports, 'Une phrase.\n')
  await drafted(ports, communique)
  const ref = {revision, locale: 'en' as const}
  const write = async (markup: string, by: string, draft: boolean) => {
    const [line] = await readSegments(ports, ref, 'en')
    return (await editTarget(ports, {...ref, segment: 'u1s1', markup, version: line!.version, by, draft}))
      .state
  }
  await write('A sentence.', 'samir', false)
  expect(await write('A sentence.x', 'amina', true)).toBe('translated')
  expect(await write('A sentence.xy', 'amina', true)).toBe('translated')
  await expect(review(ports, ref, ['u1s1'], 'amina')).rejects.toThrow('four_eyes')
  expect(await write('A sentence.', 'amina', true)).toBe('translated')
  expect(await review(ports, ref, ['u1s1'], 'amina')).toBe(1)

  expect(await write('A sentence!', 'amina', true)).toBe('translated')
  expect(await write('A sentence.', 'amina', true)).toBe('reviewed')
  // A text that was confirmed in between is one's own, whatever it says.
  expect(await write('Another.', 'amina', false)).toBe('translated')
  expect(await write('A sentence.', 'amina', true)).toBe('translated')
  await expect(review(ports, ref, ['u1s1'], 'amina')).rejects.toThrow('four_eyes')
}, 60_000)
