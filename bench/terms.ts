// Speed of finding terms, 10,000 concepts against 60 segments: node --import tsx bench/terms.ts
import {facts} from '../locales/index.js'
import {findTerms} from '../src/leverage/find-terms.js'
import {buildTermIndex} from '../src/leverage/term-index.js'
import {textContent} from '../src/model/inline.js'
import type {Concept} from '../src/model/term.js'
import {language} from './generate.js'

const fr = language(1, 20_000)
const term = (text: string) => ({text, status: 'preferred', validFrom: null, validTo: null}) as const
const texts = new Set<string>()
for (let i = 0; texts.size < 10_000; i++) {
  const words = fr.sentence().replace(/[.,]/g, '').split(' ').slice(0, 5)
  // A termbase holds the rare single words, and many terms of two to four.
  const length = 1 + (i % 4)
  texts.add(
    length === 1
      ? ([...words].sort((a, b) => b.length - a.length)[0] ?? '')
      : words.slice(0, length).join(' '),
  )
}
const concepts = [...texts].map((text, i): Concept => {
  const terms = [{locale: 'fr', ...term(text)} as const, {locale: 'en', ...term(text)} as const]
  return {id: `c${i}`, category: '', definition: '', terms}
})
const segments = Array.from({length: 60}, () => textContent(fr.sentence()))
const since = (from: NodeJS.CpuUsage): string => {
  const {user, system} = process.cpuUsage(from)
  return `${((user + system) / 1000).toFixed(1)} ms of processor`
}
const start = process.cpuUsage()
const index = buildTermIndex(concepts, facts.fr)
console.log(`index of ${concepts.length} concepts: ${since(start)}`)
for (const round of [1, 2, 3, 4]) {
  const from = process.cpuUsage()
  const found = segments.map((content) =>
    findTerms(content, index, facts.fr, {target: 'en', on: '2026-01-01'}),
  )
  console.log(
    `round ${round}: ${found.flat().length} terms in ${segments.length} segments, ${since(from)}, aim < 50`,
  )
}
