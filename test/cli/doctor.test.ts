import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, expect, test} from '@jest/globals'

const root = fileURLToPath(new URL('../../', import.meta.url))

const folder = mkdtempSync(join(tmpdir(), 'bayan-doctor-'))
afterAll(() => rmSync(folder, {recursive: true}))

test.each([
  [['bin/bayan.mjs'], 'ok   program: built'],
  [
    ['--import', 'tsx', 'src/cli/main.ts'],
    'ok   program: from its sources: each start takes two seconds longer. Run "npm run build:program" as an account that may write in its folder.',
  ],
])('`bayan doctor` begun by %j tells how the program runs', (begun, line) => {
  const env = {PATH: process.env['PATH'], BAYAN_FOLDER: folder, LANG: 'en'}
  const {stdout} = spawnSync(process.execPath, [...begun, 'doctor'], {cwd: root, env, encoding: 'utf8'})
  expect(stdout.split('\n')).toContain(line)
})
