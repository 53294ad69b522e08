import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from '@jest/globals'
import {sayEngines} from '../../src/cli/say-engines.js'
import {readConfig} from '../../src/config.js'
import {openEngines} from '../../src/mt/open-engines.js'

test.each([
  [
    {},
    [
      'no machine translation is set up; to have drafts without a key, made in this house, then start again:',
      '  npx bayan models pull fr-en en-ar ar-en en-fr --from <mirror or folder>',
    ],
  ],
  [{BAYAN_ENGINES: 'deepl'}, []],
  [{DEEPL_AUTH_KEY: 'none'}, []],
  [{BAYAN_MODELS_FOLDER: tmpdir()}, []],
])('with %j set', async (settings, lines) => {
  const config = readConfig({BAYAN_FOLDER: join(tmpdir(), 'bayan-that-is-not-there'), ...settings})
  const said: string[] = []
  sayEngines({engines: await openEngines(config), config}, (line) => void said.push(line))
  expect(said).toEqual(lines)
})
