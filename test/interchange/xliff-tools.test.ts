import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {xliffVersions, type XliffVersion} from '../../src/interchange/xliff/model.js'
import {writeXliff} from '../../src/interchange/xliff/write-xliff.js'
import {has} from '../helpers/program.js'
import {legalDocument} from './xliff-arbitrary.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bayan-xliff-'))
})
afterAll(() => {
  rmSync(folder, {recursive: true})
})

function write(version: XliffVersion, index: number): string {
  const [document] = fc.sample(legalDocument, {numRuns: 1, seed: 1_000 + index})
  const file = join(folder, `${version}-${String(index)}.xlf`)
  writeFileSync(file, document ? [...writeXliff(document, version)].join('') : '')
  return file
}

describe.each(xliffVersions)('XLIFF %s and other programs', (version) => {
  test('xmllint finds 20 files well formed', () => {
    if (!has('xmllint')) return
    const files = Array.from({length: 20}, (_, index) => write(version, index))
    const {status, stderr} = spawnSync('xmllint', ['--noout', ...files], {encoding: 'utf8'})
    expect([status, stderr]).toEqual([0, ''])
  })
})

test('translate-toolkit turns XLIFF 1.2 into a PO file with every segment', () => {
  if (!has('xliff2po')) return
  const [from, to] = [write('1.2', 7), join(folder, 'a.po')]
  const {stdout, stderr} = spawnSync('xliff2po', ['--progress=none', from, to], {encoding: 'utf8'})
  // It ends with 0 whatever happens.
  expect(stdout + stderr).not.toContain('Error processing')
  const segments = readFileSync(from, 'utf8').split('<trans-unit').length - 1
  expect(readFileSync(to, 'utf8').split(/^msgid /m).length - 2).toBe(segments)
})
