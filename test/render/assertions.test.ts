import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from '@jest/globals'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const all = (folder: string, pattern: RegExp): string =>
  readdirSync(join(root, folder))
    .filter((name) => pattern.test(name) && name !== 'assertions.test.ts')
    .map((name) => read(`${folder}/${name}`))
    .join('\n')

const tests = ['render', 'pages', 'release', 'interchange']
  .map((folder) => all(`test/${folder}`, /\.test\.ts$/u))
  .join('\n')
const gate = all('src/render/gate', /\.ts$/u)
/** What breaks each rule of the gate, one by one. */
const broken = read('test/render/gate.test.ts')
const rows = read('docs/assertions.md')
  .split('\n')
  .flatMap((line) => {
    const found = /^\| (A\d\d) \| .*? \| (.*) \|$/u.exec(line)
    return found === null ? [] : [[found[1] ?? '', found[2] ?? ''] as const]
  })

test('the 62 assertions are all listed, once, in order', () => {
  expect(rows.map(([number]) => number)).toEqual(
    Array.from({length: 62}, (_, index) => `A${String(index + 1).padStart(2, '0')}`),
  )
})

test.each(rows)(
  '%s has what the list says: a named test, a rule of the gate, or why not',
  (number, checked) => {
    // A row may name another row's test: `A32 A33 …` stands for both.
    const named = [...checked.matchAll(/tests? `([^`]*)`/gu)].flatMap(
      ([, name = '']) => name.match(/A\d\d/gu) ?? [],
    )
    for (const one of named) expect([one, tests.includes(one)]).toEqual([one, true])
    for (const [, rule = ''] of checked.matchAll(/gate (A\d\d)/gu))
      expect([rule, gate.includes(`'${rule}'`), broken.includes(rule)]).toEqual([rule, true, true])
    const isSaid = /tests? `|gate A\d\d|not applicable|not checked|not tested/u.test(checked)
    expect([number, isSaid]).toEqual([number, true])
  },
)
