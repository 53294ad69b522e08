import {expect, test} from '@jest/globals'
import {sharedBuffers} from '../src/postgres/shared-buffers.js'

const gb = 1024 ** 3

test.each([
  [0.5 * gb, '128MB'],
  [2 * gb, '256MB'],
  [4 * gb, '512MB'],
  [64 * gb, '1024MB'],
])('a machine of %d bytes keeps pages in %s', (machine, setting) => {
  expect(sharedBuffers(machine)).toBe(setting)
})
