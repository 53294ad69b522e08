import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {editTarget} from '../../src/commands/edit-target.js'
import {postEditFigures} from '../../src/commands/post-edit.js'
import {readSegments} from '../../src/commands/read-segments.js'
import {review} from '../../src/commands/review.js'
import type {Engine} from '../../src/ports.js'
import {drafted, submitText} from '../helpers/acts.js'
import {openHouse, type House} from '../helpers/house.js'

const answers: Readonly<Record<string, string>> = {
  'Le ministre arrive demain matin.': 'The minister arrives tomorrow morning.',
  'La presse est invitée.': 'The press invites itself.',
  'Il parlera ce soir.': 'He will speak tonight.',
}

/** Says what stands above, into English alone. */
const engine: Engine = {
  name: 'stub',
  location: 'house',
  maxTexts: 50,
  maxBytes: 100_000,
  weigh: (text) => text.length,
  supports: (_source, target) => target === 'en',
  translate: async ({texts}) => texts.map((text) => answers[text] ?? 'What is this?'),
  probe: async () => null,
  close: async () => undefined,
}

let house: House
let stop: () => Promise<void>
beforeAll(async () => {
  house = await openHouse('postgres', {}, [engine])
  stop = await house.work()
}, 120_000)
afterAll(async () => {
  await stop()
  await house.close()
}, 60_000)

test('the draft is measured against what was reviewed, by engine, direction and month', async () => {
  const {ports} = house
  const {communique, revision} = await submitText(ports, `${Object.keys(answers).join('\n\n')}\n`)
  await drafted(ports, communique)
  const ref = {revision, locale: 'en' as const}
  const write = async (segment: string, ...markups: readonly (string | null)[]) => {
    for (const markup of markups) {
      const view = (await readSegments(ports, ref, 'en')).find(({id}) => id === segment)
      await editTarget(ports, {...ref, segment, markup, version: view?.version ?? 0, by: 'amina'})
    }
  }
  await write('u1s1', null)
  await write('u2s1', 'The press is asked.', 'The press is invited.')
  await write('u3s1', 'He speaks tonight.')
  expect(await postEditFigures(ports, null)).toEqual([])
  await review(ports, ref, ['u1s1', 'u2s1'], 'samir')
  await ports.pool.query(`update draft set at = '2026-03-31T23:30:00Z'`)
  // Two words of nine were changed: "invites itself." became "is invited.". In Casablanca it was April already.
  const april = {engine: 'stub', source: 'fr', target: 'en', month: '2026-04', segments: 2, untouched: 1}
  expect(await postEditFigures(ports, null)).toEqual([{...april, hter: 22.22, chrf: 88.91}])
  expect(await postEditFigures(ports, '2026-05')).toEqual([])
  expect(await postEditFigures(ports, '2026-04')).toHaveLength(1)
  await expect(postEditFigures(ports, 'May')).rejects.toThrow('request_invalid')
}, 60_000)
