import {readFileSync} from 'node:fs'
import {check} from '../src/check/check.js'
import {textContent} from '../src/model/inline.js'
import type {Locale} from '../src/model/locale.js'

/**
 * Print how many segments the checks take a second of processor time, over the pairs that tests are judged by. Beside
 * it the floor: `Intl.Segmenter` cutting the same texts into words, which no check of words can do without.
 */
const rounds = 3
const files = ['pairs', 'pairs-later', 'pairs-third', 'pairs-fourth']

const lines = files
  .flatMap((file) => readFileSync(`test/cases/check/${file}.jsonl`, 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as {from: Locale; to: Locale; source: string; target: string})
const pairs = lines.map(({from, to, source, target}) => ({
  source: textContent(source),
  target: textContent(target),
  sourceLocale: from,
  targetLocale: to,
}))
const segmenters = new Map(
  (['fr', 'ar', 'en'] as const).map((locale) => [locale, new Intl.Segmenter(locale, {granularity: 'word'})]),
)
const wordsIn = (text: string, locale: Locale): number =>
  [...(segmenters.get(locale)?.segment(text) ?? [])].length

/** Give the segments a second of processor time, after one round to warm up. */
function rate(work: () => void): number {
  work()
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round += 1) work()
  const {user, system} = process.cpuUsage(before)
  return (rounds * lines.length) / ((user + system) / 1e6)
}

const floor = rate(() => {
  for (const {from, to, source, target} of lines) {
    wordsIn(source, from)
    wordsIn(target, to)
  }
})
const checks = rate(() => {
  for (const pair of pairs) check(pair)
})
console.log(`floor (Intl.Segmenter, words of both texts): ${Math.round(floor)} segments/s of processor time`)
console.log(
  `all checks: ${Math.round(checks)} segments/s; ${(floor / checks).toFixed(1)} times the floor's work`,
)
