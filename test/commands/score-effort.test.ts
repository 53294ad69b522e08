import {readFileSync} from 'node:fs'
import {expect, test} from '@jest/globals'
import {scoreEffort, stepPairs} from '../../src/commands/score-effort.js'
import {chrf} from '../../src/score/chrf.js'
import {ter} from '../../src/score/ter.js'

const lines = readFileSync('test/data/mt/triples.tsv', 'utf8').trim().split('\n')
/** Each English sentence beside the next one: 400 pairs, all different enough to be work. */
const pairs = Array.from({length: 400}, (_, at) => {
  const sentence = (index: number): string => lines[index % lines.length]?.split('\t')[1] ?? ''
  return {hypothesis: `${sentence(at)} ${at}`, reference: `${sentence(at + 1)} ${at}`}
})

test('scored in steps it is the score of the whole corpus, and others have their turns', async () => {
  let turns = 0
  let done = false
  const count = (): void => {
    turns += 1
    if (!done) setImmediate(count)
  }
  setImmediate(count)
  const {hter, chrf: likeness} = await scoreEffort(pairs)
  done = true
  expect(hter).toBeCloseTo(ter(pairs), 2)
  expect(likeness).toBeCloseTo(chrf(pairs), 2)
  expect(turns).toBeGreaterThanOrEqual(pairs.length / stepPairs - 1)
})

test('nothing to score', async () => {
  expect(await scoreEffort([])).toEqual({hter: 0, chrf: 0})
})
