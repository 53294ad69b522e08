import {plainText} from '../model/inline.js'
import type {Issue} from '../model/issue.js'
import type {Pair} from './pair.js'
import {rules} from './rules.js'

/**
 * Check the pairs of one document against each other: one source with different targets, one target for different
 * sources. Answer the issues of each pair, in the order of the pairs.
 */
export function checkDocument(pairs: readonly Pair[]): readonly (readonly Issue[])[] {
  const texts = pairs.map(({source, target}) => ({
    source: key(plainText(source)),
    target: key(plainText(target)),
  }))
  const targets = firstBy(texts, 'source', 'target')
  const sources = firstBy(texts, 'target', 'source')
  return pairs.map((pair, index) => {
    const text = texts[index]
    const shown = plainText(pair.target)
    if (!text || text.target === '' || text.source === '') return []
    const target = targets.get(text.source) ?? text.target
    const source = sources.get(text.target) ?? text.source
    return [
      ...(target === text.target ? [] : [issue('inconsistent-target', shown, target)]),
      ...(source === text.source ? [] : [issue('inconsistent-source', shown, source)]),
    ]
  })
}

interface Texts {
  readonly source: string
  readonly target: string
}

/** Letters only in small: capitals at the head of a sentence make no difference. */
const key = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLowerCase()

/** Map each text of one side to the first of the other side that stood beside it. */
function firstBy(texts: readonly Texts[], by: keyof Texts, of: keyof Texts): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  for (const text of texts) if (text[of] !== '' && !first.has(text[by])) first.set(text[by], text[of])
  return first
}

function issue(rule: 'inconsistent-target' | 'inconsistent-source', got: string, expected: string): Issue {
  const {type, severity} = rules[rule]
  return {type, rule, severity, start: 0, end: got.length, detail: {got, expected}}
}
