import {readFile} from 'node:fs/promises'
import {gunzipSync} from 'node:zlib'
import {seeded, type Language} from './generate.js'

/** Words of a sentence; most have 10 to 30. */
const leastWords = 8
const mostWords = 40
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
    return list.map((at) => words[at])
  }
  const pool = Array.from({length: clauses}, clause)
  const sentence = () => {
    const length = leastWords + Math.floor((mostWords - leastWords + 1) * random() ** 1.3)
    let text = ''
    for (let count = 0; count < length;) {
      const part = (pool[Math.floor(random() * clauses)] ?? []).slice(0, length - count)
      text += `${text === '' ? '' : '، '}${part.join(' ')}`
      count += part.length
    }
    return `${text}.`
  }
  const edit = (text: string, share: number) =>
    text
      .split(' ')
      .flatMap((word) => {
        if (random() >= share) return [word]
        const kind = random()
        const other = words[anywhere()] ?? ''
        return kind < 0.5 ? [other] : kind < 0.75 ? [] : [word, other]
      })
      .join(' ')
  return {sentence, edit}
}

/** Give the Arabic sentences of TICO-19 (CC0), as its file in the test data has them. */
export async function arabicTexts(): Promise<readonly string[]> {
  const tmx = gunzipSync(await readFile('test/data/tico19/en-ar.tmx.gz')).toString()
  return [...tmx.matchAll(/xml:lang="ar"[^>]*>\s*<seg>([^<]*)<\/seg>/g)].flatMap(([, text]) => text ?? [])
}
