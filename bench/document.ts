import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {facts} from '../locales/index.js'
import {extract, merge} from '../src/document/extract.js'
import {parseMarkdown} from '../src/document/parse-markdown.js'
import {write} from '../src/document/write.js'
import {locales, type Locale} from '../src/model/locale.js'
import {split} from '../src/segment/split.js'
import {prose} from './segment-prose.js'

/**
 * Print megabytes of UTF-8 a second of processor time through each step of a document, beside bare `remark-parse` on
 * the same files and bare `Intl.Segmenter` on the same sentences; the best of five rounds.
 */
const documents = 200
const rounds = 5

/** A communiqué of about 300 words with what communiqués have: front matter, emphasis, links, a list, a table, a note. */
function communique(locale: Locale, n: number): string {
  const say = (at: number): string => prose[locale][(n + at) % prose[locale].length] ?? ''
  const words = (at: number, count: number): string => say(at).split(' ').slice(0, count).join(' ')
  return `---
title: ${words(0, 7).replaceAll(':', '')}
reference: 2026-${n}
---

# ${words(1, 8)}

${say(0)} **${words(2, 3)}** ${say(1)} ${say(2)}

## ${words(3, 5)}

${say(3)} ${say(4)} [${words(5, 4)}](https://example.org/${n} "${words(0, 3)}") ${say(5)}[^1]

- ${say(1)}
- ${say(2)} ${say(0)}

> ${say(3)}

| ${words(4, 2)} | ${words(5, 2)} |
| --- | ---: |
| ${words(1, 6)} | ${1000 + n} |
| ${words(2, 6)} | ${2000 + n} |

${say(4)} ${say(5)} ${say(0)}

[^1]: ${say(2)}
`
}

const bare = unified().use(remarkParse).freeze()
const bareGfm = unified().use(remarkParse).use(remarkGfm).freeze()

for (const locale of locales) {
  const texts = Array.from({length: documents}, (_, n) => communique(locale, n))
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const extracted = texts.map((text) => extract(text, 'markdown'))
  const contents = extracted.map(({units}) => new Map(units.map(({id, content}) => [id, content])))
  const sentences = extracted.flatMap(({units}) => units.map(({content}) => content))
  const plain = sentences.map((content) => content.map((part) => ('text' in part ? part.text : '')).join(''))
  const plainBytes = plain.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const icu = new Intl.Segmenter(locale, {granularity: 'sentence'})
  const floor = rate(bytes, () => texts.forEach((text) => void bare.parse(text)))
  const steps: Readonly<Record<string, number>> = {
    'bare remark-parse': floor,
    'bare remark-parse + remark-gfm': rate(bytes, () => texts.forEach((text) => void bareGfm.parse(text))),
    'parse (gfm, front matter, places)': rate(bytes, () => texts.forEach((text) => void parseMarkdown(text))),
    'extract (parse and cut)': rate(bytes, () => texts.forEach((text) => void extract(text, 'markdown'))),
    'merge (as it was, byte for byte)': rate(bytes, () =>
      extracted.forEach(({skeleton}) => void merge(skeleton, new Map())),
    ),
    'write (every unit, read again)': rate(bytes, () =>
      extracted.forEach(({skeleton}, at) => void write(skeleton, contents[at] ?? new Map())),
    ),
    'bare Intl.Segmenter': rate(plainBytes, () => plain.forEach((text) => void [...icu.segment(text)])),
    'segment (rules, codes kept)': rate(plainBytes, () =>
      sentences.forEach((content) => void split(content, facts[locale].segmentation)),
    ),
  }
  for (const [name, speed] of Object.entries(steps)) {
    const times = (speed / floor).toFixed(2).padStart(7)
    console.log(
      `${locale}  ${name.padEnd(34)} ${speed.toFixed(2).padStart(8)} MB/s  ${times} × bare remark-parse`,
    )
  }
}

function rate(bytes: number, work: () => void): number {
  work()
  const times = Array.from({length: rounds}, () => {
    const start = process.cpuUsage()
    work()
    const {user, system} = process.cpuUsage(start)
    return (user + system) / 1e6
  })
  return bytes / 1e6 / Math.min(...times)
}
