import {textContent} from '../src/model/inline.js'
import {align, type Alignable} from '../src/revise/align.js'

/** Print how long it takes to align revisions of 5,000 segments; the best of five rounds after one to warm up. */
const segments = 5_000
const rounds = 5

const words =
  `le ministre de la justice a présidé mardi à Rabat une réunion consacrée au projet de loi relatif aux
peines alternatives en présence de représentants du conseil national des droits des établissements et de plusieurs
délégations étrangères qui ont salué les efforts accomplis dans ce domaine par les autorités compétentes`.split(
    /\s+/,
  )

let seed = 7
const random = (below: number): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
  return seed % below
}
const sentence = (): readonly string[] =>
  Array.from({length: 8 + random(20)}, () => words[random(words.length)] as string)
const segment = (text: readonly string[], index: number): Alignable => ({
  id: `u${index + 1}s1`,
  source: textContent(`${text.join(' ')} ${random(10_000)}.`),
})

const original = Array.from({length: segments}, sentence)
const before = original.map(segment)
const reword = (one: Alignable, index: number): Alignable =>
  segment((original[index] ?? []).with(random(8), 'autrement'), index) ?? one

const cases: Readonly<Record<string, readonly Alignable[]>> = {
  'nothing changed': before,
  'one in twenty edited': before.map((one, index) => (index % 20 === 0 ? reword(one, index) : one)),
  'a fifth moved to the end': [...before.slice(segments / 5), ...before.slice(0, segments / 5)],
  'every other one edited': before.map((one, index) => (index % 2 === 0 ? reword(one, index) : one)),
  'every one edited': before.map(reword),
  'another text': Array.from({length: segments}, sentence).map(segment),
}

for (const [name, after] of Object.entries(cases)) {
  const times = Array.from({length: rounds + 1}, () => {
    const start = performance.now()
    align(before, after)
    return performance.now() - start
  }).slice(1)
  const counts = new Map<string, number>()
  for (const {fate} of align(before, after).segments) counts.set(fate, (counts.get(fate) ?? 0) + 1)
  const told = [...counts].map(([fate, count]) => `${count} ${fate}`).join(', ')
  console.log(
    `align ${segments}  ${name.padEnd(26)} ${Math.min(...times)
      .toFixed(0)
      .padStart(5)} ms   ${told}`,
  )
}
