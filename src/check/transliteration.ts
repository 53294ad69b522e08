/** Arabic letters that a Latin grapheme may become in a name; an empty string for one that is often not written. */
const graphemes: Readonly<Record<string, string>> = {
  tch: 'ش',
  sch: 'ش',
  dj: 'ج',
  ch: 'شكخ',
  sh: 'ش',
  kh: 'خك',
  gh: 'غقع',
  th: 'تثط',
  dh: 'ذظضد',
  ph: 'ف',
  zh: 'جز',
  gn: 'ن',
  qu: 'كق',
  ck: 'كق',
  b: 'ب',
  c: 'كسقشص',
  d: 'دضذظ',
  f: 'ف',
  g: 'غجقكخ',
  j: 'جيخزش',
  k: 'كقخ',
  l: 'ل',
  m: 'م',
  n: 'ن',
  p: 'بف',
  q: 'قكشت',
  r: 'رغ',
  s: 'سصزشث',
  t: 'تطدث',
  v: 'فوب',
  x: 'كسش',
  z: 'زسذظضص',
}
/** Written in one and left out in the other as often as not. */
const softLatin = /[aeiouywh'’-]/
const softArabic = /[اأإآىيوةهحعءئؤٱ\u064b-\u0652\u0670]/u
const longestGrapheme = 3

/** Tell how far an Arabic word is from a Latin name: consonants that do not agree, as a share of the longer's. */
export function distance(latin: string, arabic: string): number {
  const [one, other] = [consonants(latin), arabic.replace(new RegExp(softArabic, 'gu'), '')]
  const most = Math.max(one.length, other.length)
  return most === 0 ? 1 : edits(one, [...other], (sounds, letter) => sounds.includes(letter)) / most
}

/** Tell how far one Latin spelling of a name is from another. */
export function latinDistance(first: string, second: string): number {
  const [one, other] = [consonants(first), consonants(second)]
  const most = Math.max(one.length, other.length)
  if (most === 0) return first.toLowerCase() === second.toLowerCase() ? 0 : 1
  return edits(one, other, (a, b) => [...a].some((letter) => b.includes(letter))) / most
}

/** Give the consonants of a Latin name, each as the Arabic letters it may become; doubled ones once. */
export function consonants(name: string): readonly string[] {
  const letters = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/([a-z])\1/g, '$1')
  const found: string[] = []
  for (let at = 0; at < letters.length;) {
    const size = [longestGrapheme, 2, 1].find((length) => letters.slice(at, at + length) in graphemes) ?? 1
    const grapheme = letters.slice(at, at + size)
    at += size
    if (!softLatin.test(grapheme) || size > 1) found.push(graphemes[grapheme] ?? '')
  }
  return found
}

/** Levenshtein's distance, where what agrees is told by `same`. */
function edits<A, B>(one: readonly A[], other: readonly B[], same: (a: A, b: B) => boolean): number {
  let row = Array.from({length: other.length + 1}, (_, at) => at)
  for (const [index, a] of one.entries()) {
    const next = [index + 1]
    for (const [at, b] of other.entries()) {
      const change = (row[at] ?? 0) + (same(a, b) ? 0 : 1)
      next.push(Math.min(change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
