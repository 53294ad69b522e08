import {alignFiles} from '../src/commands/align-archive.js'
import type {Locale} from '../src/model/locale.js'
import {readRows, reassemble, rowsIn} from '../test/helpers/reassemble.js'

/** Print how many proposals hold the same sentences in both languages, over reassembled articles, by least score. */
const rows = readRows(process.argv[2] ?? 'test/cases/align/tico19.jsonl')
const everyDropped = 9
const pairs: readonly (readonly [Locale, Locale])[] = [
  ['fr', 'ar'],
  ['fr', 'en'],
  ['en', 'ar'],
]
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

for (const [one, two] of pairs) {
  const judged: {score: number; right: boolean}[] = []
  let expected = 0
  const begin = performance.now()
  for (const document of new Set(rows.map((row) => row.document))) {
    const own = rows.filter((row) => row.document === document)
    const dropped = new Set(own.flatMap((_, index) => (index % everyDropped === 4 ? [index] : [])))
    const {proposals} = alignFiles(
      [
        {name: 'a.txt', bytes: encode(reassemble(own, one))},
        {name: 'b.txt', bytes: encode(reassemble(own, two, dropped))},
      ],
      [],
      '2026-01-01',
    )
    expected += own.length - dropped.size
    const at = {[one]: 0, [two]: 0}
    for (const {score, variants} of proposals) {
      const [left, right] = [one, two].map((locale) => {
        const found = rowsIn(own, locale, variants[locale] ?? '', at[locale] ?? 0)
        at[locale] = found.end
        return found.rows.join()
      })
      judged.push({score, right: left === right && left !== ''})
      if (process.argv[3] && left !== right)
        console.log(score, left, '|', right, variants[one], '|', variants[two])
    }
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  for (const least of [0, 50, 60, 70]) {
    const taken = judged.filter(({score}) => score >= least)
    const right = taken.filter((proposal) => proposal.right).length
    const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
    console.log(
      `${one}-${two}  score ≥ ${String(least).padEnd(2)}  ${share(right, taken.length)} of ${taken.length} right, ${share(right, expected)} of ${expected} sentences found  ${seconds} s`,
    )
  }
}
