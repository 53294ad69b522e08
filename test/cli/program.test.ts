import {expect, test} from '@jest/globals'
import {program} from '../../src/cli/program.js'

test('a command is loaded with its file alone, whichever it is; without a command there are all, once each', async () => {
  const all = (await program()).commands.map((one) => one.name())
  expect(all).toHaveLength(38)
  expect(new Set(all).size).toBe(38)
  for (const name of all) {
    const loaded = (await program(name)).commands.map((one) => one.name())
    expect([name, loaded.includes(name), loaded.length < 5]).toEqual([name, true, true])
  }
  expect((await program('--help')).commands).toHaveLength(38)
})
