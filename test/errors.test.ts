import {readFileSync, readdirSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {BayanError, codeOf, errorTable} from '../src/errors.js'

const documentation = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8')

describe('the error table', () => {
  test('is the table of docs/errors.md, row by row', () => {
    const rows = [...documentation.matchAll(/^\| `(\w+)` \| (\d+) \| (\d+) \| (yes|no) \|/gm)].map(
      ([, code, status, exit, retryable]) => [code, Number(status), Number(exit), retryable === 'yes'],
    )
    expect(rows).toEqual(
      Object.entries(errorTable).map(([code, {status, exit, retryable}]) => [code, status, exit, retryable]),
    )
  })

  test('a code that the source never throws is not in the table', () => {
    const folders = ['../src/', '../workers/', '../pipelines/']
    const text = folders
      .flatMap((folder) =>
        readdirSync(new URL(folder, import.meta.url), {recursive: true, withFileTypes: true})
          .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'errors.ts')
          .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')),
      )
      .join('\n')
    expect(Object.keys(errorTable).filter((code) => !text.includes(`'${code}'`))).toEqual([])
  })

  test('named limits in the documentation have the value of the source', () => {
    const rows = [...documentation.matchAll(/^\| `(\w+)` \(`([^`]+)`\) \| ([\d,]+) /gm)]
    expect(rows.length).toBeGreaterThan(5)
    for (const [, name, file, value] of rows) {
      const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
      const found = new RegExp(`${name}(?:: [a-z]+)? = ([\\d_ *]+)`).exec(source)?.[1] ?? 'missing'
      const product = found.split('*').reduce((all, factor) => all * Number(factor.replaceAll('_', '')), 1)
      expect([name, product]).toEqual([name, Number((value as string).replaceAll(',', ''))])
    }
  })
})

test('an error keeps its code, its detail and its cause', () => {
  const cause = new Error('why')
  const error = new BayanError('not_found', {got: 'x'}, {cause})
  expect([error.code, error.detail, error.cause, error.facts.status]).toEqual([
    'not_found',
    {got: 'x'},
    cause,
    404,
  ])
  expect(codeOf(new Error('other'))).toBe('internal')
})
