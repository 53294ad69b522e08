import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import type {XliffVersion} from '../../src/interchange/xliff/model.js'
import {writeXliff} from '../../src/interchange/xliff/write-xliff.js'
import {has} from '../helpers/program.js'
import {delegation} from './delegation.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bayan-poedit-'))
})
afterAll(() => {
  rmSync(folder, {recursive: true})
})

const timeoutMs = 60_000

/** Open a file in Poedit on a screen nobody sees, until a window with a title stands there; give the title. */
const script = `poedit "$1" >/dev/null 2>&1 & pid=$!
for n in $(seq 1 100); do
  title=$(xwininfo -root -tree 2>/dev/null | grep -oE '"([^"]* - Poedit|Invalid file|Poedit Error)"' | head -1)
  [ -n "$title" ] && break
  sleep 0.2
done
kill $pid
wait $pid 2>/dev/null
echo "$title"`

function titleOf(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  const env = {...process.env, HOME: folder, LC_ALL: 'C.UTF-8'}
  const {stdout} = spawnSync('xvfb-run', ['-a', 'bash', '-c', script, 'bash', path], {
    encoding: 'utf8',
    env,
    timeout: timeoutMs,
  })
  return stdout.trim()
}

test(
  'Poedit opens our XLIFF 2.0 and 1.2, and says so when a file is none',
  () => {
    if (!has('poedit', 'xvfb-run', 'xwininfo')) return
    const open = (version: XliffVersion): string =>
      titleOf(`a-${version}.xlf`, [...writeXliff(delegation, version)].join(''))
    expect(open('2.0')).toBe('"a-2.0.xlf - Poedit"')
    expect(open('1.2')).toBe('"a-1.2.xlf - Poedit"')
    expect(titleOf('b.xlf', '<xliff version="2.0">')).toBe('"Invalid file"')
  },
  3 * timeoutMs,
)
