import {readFile} from 'node:fs/promises'
import {gunzipSync} from 'node:zlib'
import {seeded, sentencesOf, type Language} from './sentences.js'

/** Of the words of a clause, those that follow their neighbour in the text; the others come from anywhere in it. */
const kept = 0.7

/**
 * Make sentences of real text, cut to words and put together anew: its words as often as they are there, most beside a
 * neighbour of theirs. `clauses` are recombined, so that sentences share parts as those of one office do.
 */
export function recombined(seed: number, clauses: number, texts: readonly string[]): Language {
  const random = seeded(seed)
  const words = texts.flatMap((text) => text.replace(/[.,،؛;:]+(?=\s|$)/gu, '').split(/\s+/u))
  const anywhere = () => Math.floor(random() * words.length)
  const places = new Map<string, number[]>()
  words.forEach((word, at) => {
    const known = places.get(word)
    if (known) known.push(at)
    else places.set(word, [at])
  })
  const after = (at: number): number => {
    const same = places.get(words[at] ?? '') ?? []
    const next = (same[Math.floor(random() * same.length)] ?? 0) + 1
    return random() < kept && next < words.length ? next : anywhere()
  }
  const clause = () => {
    const length = 4 + Math.floor(random() * 8)
    const list = [anywhere()]
    while (list.length < length) list.push(after(list.at(-1) ?? 0))
    return list.map((at) => words[at] ?? '')
  }
  const pool = Array.from({length: clauses}, clause)
  return sentencesOf(pool, '، ', random, () => words[anywhere()] ?? '')
}

/** Give the Arabic sentences of TICO-19 (CC0), as its file in the test data has them. */
export async function arabicTexts(): Promise<readonly string[]> {
  const tmx = gunzipSync(await readFile('test/data/tico19/en-ar.tmx.gz')).toString()
  return [...tmx.matchAll(/xml:lang="ar"[^>]*>\s*<seg>([^<]*)<\/seg>/g)].flatMap(([, text]) => text ?? [])
}
