import {codesOf, type Inline} from '../model/inline.js'

type Code = Exclude<Inline, {type: 'text'}>

/**
 * Put a segment's own codes in place of a match's, the first strong for the first strong and so on.
 * Null when a code of the target has no counterpart in the segment.
 */
export function rekeyCodes(
  target: readonly Inline[],
  source: readonly Inline[],
  segment: readonly Inline[],
): readonly Inline[] | null {
  const counterparts = pairUp(codesOf(source), codesOf(segment))
  // Codes of a target whose ids its source does not know are paired by kind and order alone.
  const strangers = codesOf(target).filter(
    (code) => !codesOf(source).some((other) => keyOf(other) === keyOf(code)),
  )
  const byOrder = pairUp(strangers, codesOf(segment))
  const used = new Set<Code>()
  const rekeyed: Inline[] = []
  for (const part of target) {
    if (part.type === 'text') rekeyed.push(part)
    else {
      const own = counterparts.get(keyOf(part)) ?? byOrder.get(keyOf(part))
      if (!own || used.has(own)) return null
      used.add(own)
      rekeyed.push(own)
    }
  }
  return rekeyed
}

/** Leave the codes out, and keep what a reader sees of them. */
export function withoutCodes(content: readonly Inline[]): readonly Inline[] {
  const text = content.map((part) =>
    part.type === 'text' ? part.value : part.type === 'ph' ? part.equiv : '',
  )
  const value = text.join('').replace(/ {2,}/g, ' ')
  return value === '' ? [] : [{type: 'text', value}]
}

const keyOf = (code: Code): string => `${code.type} ${code.kind} ${code.id}`

function pairUp(codes: readonly Code[], own: readonly Code[]): ReadonlyMap<string, Code> {
  const pairs = new Map<string, Code>()
  const taken = new Map<string, number>()
  for (const code of codes) {
    const name = `${code.type} ${code.kind}`
    const nth = taken.get(name) ?? 0
    taken.set(name, nth + 1)
    const counterpart = own.filter((other) => `${other.type} ${other.kind}` === name)[nth]
    if (counterpart) pairs.set(keyOf(code), counterpart)
  }
  return pairs
}
