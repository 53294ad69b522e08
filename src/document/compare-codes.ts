import type {Inline} from '../model/inline.js'
import type {Issue} from '../model/issue.js'
import {codeIssue} from './code-issue.js'
import {nestedIds, pairsOf} from './pairs.js'

type Code = Exclude<Inline, {readonly type: 'text'}>

/** A code and its offset in the plain text. */
interface Placed {
  readonly code: Code
  readonly index: number
  readonly at: number
}

/**
 * Compare a target's codes with its source's: the same ones as often, starts before their ends and no more crossing
 * than in the source, no pair emptied. No issue means that the target may be written.
 */
export function compareCodes(source: readonly Inline[], target: readonly Inline[]): readonly Issue[] {
  const wanted = placed(source)
  const got = placed(target)
  const left = countOf(wanted)
  const added = got.filter(({code}) => {
    const count = left.get(keyOf(code)) ?? 0
    left.set(keyOf(code), count - 1)
    return count <= 0
  })
  const missing = [...left].flatMap(([key, count]) => Array<string>(Math.max(count, 0)).fill(key))
  const end = got.at(-1)?.at ?? 0
  return [
    ...missing.map((key) => codeIssue('code-missing', key.slice(3), end)),
    ...added.map(({code, at}) => codeIssue('code-added', code.id, at)),
    ...misnested(source, target, got),
    ...emptied(source, target, got),
  ]
}

const keyOf = (code: Code): string => `${code.type} ${code.id}`

function placed(content: readonly Inline[]): readonly Placed[] {
  let at = 0
  return content.flatMap((part, index) => {
    const here = at
    at += part.type === 'text' ? part.value.length : part.type === 'ph' ? part.equiv.length : 0
    return part.type === 'text' ? [] : [{code: part, index, at: here}]
  })
}

function countOf(codes: readonly Placed[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {code} of codes) counts.set(keyOf(code), (counts.get(keyOf(code)) ?? 0) + 1)
  return counts
}

/** Pairs that are whole and nested in the source are so in the target. A half alone is missing its other. */
function misnested(
  source: readonly Inline[],
  target: readonly Inline[],
  got: readonly Placed[],
): readonly Issue[] {
  const nested = nestedIds(source)
  const pairs = pairsOf(target)
  return got
    .filter(({code, index}) => code.type === 'ec' && nested.has(code.id) && !pairs.has(index))
    .map(({code, at}) => codeIssue('code-order', code.id, at))
}

function emptied(
  source: readonly Inline[],
  target: readonly Inline[],
  got: readonly Placed[],
): readonly Issue[] {
  const full = nestedIds(source, (start, end) => isFilled(source, start, end))
  const pairs = pairsOf(target)
  return got
    .filter(({code, index}) => {
      const end = pairs.get(index)
      return code.type === 'sc' && end !== undefined && full.has(code.id) && !isFilled(target, index, end)
    })
    .map(({code, at}) => codeIssue('code-emptied', code.id, at))
}

const isFilled = (content: readonly Inline[], start: number, end: number): boolean =>
  content
    .slice(start + 1, end)
    .some((part) => part.type === 'ph' || (part.type === 'text' && /\S/.test(part.value)))
