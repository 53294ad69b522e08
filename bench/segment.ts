import {facts} from '../locales/index.js'
import {type Locale, locales} from '../src/model/locale.js'
import {splitText} from '../src/segment/split.js'
import {readCases} from '../test/segment/cases.js'
import {prose} from './segment-prose.js'

// Megabytes of UTF-8 a second of processor time that `splitText` reads, beside bare `Intl.Segmenter` in the same run: plain prose, and
// the cases of the tests, where every sentence is hard.
const megabytes = 4
const rounds = 5
const sentencesPerParagraph = 6

for (const locale of locales) {
  report(`${locale} prose`, locale, fill(prose[locale]))
  report(`${locale} hard `, locale, fill(readCases(locale).map((each) => each.text)))
}

function report(name: string, locale: Locale, paragraphs: readonly string[]): void {
  const rules = facts[locale].segmentation
  const icu = new Intl.Segmenter(locale, {granularity: 'sentence'})
  const bytes = paragraphs.reduce((sum, each) => sum + Buffer.byteLength(each), 0)
  const bare = best(() => paragraphs.reduce((sum, each) => sum + count(icu.segment(each)), 0))
  const ours = best(() => paragraphs.reduce((sum, each) => sum + splitText(each, rules).length, 0))
  const rate = (seconds: number): string => (bytes / 1e6 / seconds).toFixed(1).padStart(6)
  console.log(`${name}  splitText ${rate(ours)} MB/s   Intl.Segmenter ${rate(bare)} MB/s`)
}

function fill(texts: readonly string[]): readonly string[] {
  const paragraphs: string[] = []
  for (let at = 0, size = 0; size < megabytes * 1e6; at += sentencesPerParagraph) {
    const paragraph = Array.from(
      {length: sentencesPerParagraph},
      (_, index) => texts[(at + index) % texts.length],
    ).join(' ')
    paragraphs.push(paragraph)
    size += Buffer.byteLength(paragraph)
  }
  return paragraphs
}

function best(work: () => number): number {
  const times = Array.from({length: rounds}, () => {
    const start = process.cpuUsage()
    work()
    const used = process.cpuUsage(start)
    return (used.user + used.system) / 1e6
  })
  return Math.min(...times)
}

function count(segments: Iterable<unknown>): number {
  return [...segments].length
}
