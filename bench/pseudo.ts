import type {Inline} from '../src/model/inline.js'

/** What a translation may bring that Markdown could misread. */
const awkward = [
  '*',
  '_x_',
  '# ',
  '|',
  '1. ',
  '<',
  '&',
  '&amp;',
  '\\',
  '\u200F',
  '\u00A0',
  '- ',
  '> ',
  '+ ',
  '`',
  '~~',
  '[x]',
  '![',
  '](',
  '<b>',
  '---',
  '===',
  '"',
  "'",
  ':',
  'www.example.org',
  'a@example.org',
  'https://example.org/',
  '[^1]',
  '…',
  '؟',
  '«\u00A0',
  '$',
]

/** Draw numbers from 0 to 1, the same for the same seed (mulberry32). */
export function drawer(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Pretend to translate: longer, with awkward characters at edges and inside, and codes in another order. */
export function pseudo(content: readonly Inline[], draw: () => number): readonly Inline[] {
  const pick = (): string => awkward[Math.floor(draw() * awkward.length)] ?? ''
  const longer = content.map((part): Inline => {
    if (part.type !== 'text' || part.value.trim() === '') return part
    const words = part.value.split(' ').map((word) => (draw() < 0.2 ? word + pick() : word))
    const lead = draw() < 0.4 ? pick() : ''
    const trail = draw() < 0.4 ? pick() : ''
    return {type: 'text', value: `${lead}${words.join(' ')} بيان${trail}`}
  })
  return reorder(longer, draw)
}

/** Move the first top-level group (a placeholder or a whole pair) behind what follows it; breaks stay. */
function reorder(content: readonly Inline[], draw: () => number): readonly Inline[] {
  const groups = groupsOf(content)
  const isBreak = (first: Inline | undefined): boolean => first?.type === 'ph' && first.kind === 'break'
  const at = groups.findIndex(([first]) => first?.type !== 'text' && !isBreak(first))
  const moved = groups[at]
  const next = groups[at + 1]
  if (!moved || !next || isBreak(next[0]) || draw() < 0.3) return content
  return [...groups.slice(0, at), next, moved, ...groups.slice(at + 2)].flat()
}

function groupsOf(content: readonly Inline[]): readonly (readonly Inline[])[] {
  const groups: Inline[][] = []
  let depth = 0
  for (const part of content) {
    if (depth === 0) groups.push([part])
    else groups.at(-1)?.push(part)
    if (part.type === 'sc') depth += 1
    if (part.type === 'ec') depth -= 1
  }
  return groups
}
