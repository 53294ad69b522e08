import {readFileSync} from 'node:fs'
import {check} from '../src/check/check.js'
import {textContent} from '../src/model/inline.js'
import type {Locale} from '../src/model/locale.js'

/** Print how many segments the checks take a second, over the pairs that tests are judged by. */
const rounds = 10

const pairs = readFileSync('test/cases/check/pairs.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as {from: Locale; to: Locale; source: string; target: string})
  .map(({from, to, source, target}) => ({
    source: textContent(source),
    target: textContent(target),
    sourceLocale: from,
    targetLocale: to,
  }))

for (const pair of pairs) check(pair)
const start = performance.now()
for (let round = 0; round < rounds; round++) for (const pair of pairs) check(pair)
const seconds = (performance.now() - start) / 1000
console.log(`check: ${Math.round((rounds * pairs.length) / seconds)} segments/s`)
