import type {LocaleFacts} from '../../locales/facts.js'
import type {Inline} from '../model/inline.js'
import {localise} from '../placeable/localise.js'
import type {Placeable} from '../placeable/placeable.js'
import {carriedIn, carriedInContent} from './carried.js'

/** The locales that a match goes between. */
export interface Direction {
  readonly source: LocaleFacts
  readonly target: LocaleFacts
}

/**
 * Put a segment's figures, dates and references into a match's target, written as its locale writes them, each in the
 * place of the one that it replaces in the match's source. Null when one that differs cannot be told for certain in
 * the target, or when another number would want another form of the words around it.
 */
export function carryOver(
  target: readonly Inline[],
  source: readonly Inline[],
  segment: readonly Inline[],
  direction: Direction,
): readonly Inline[] | null {
  const was = carriedInContent(source, direction.source)
  const is = carriedInContent(segment, direction.source)
  const there = carriedInContent(target, direction.target)
  if (was.length !== is.length) return null
  const changes = new Map<string, string>()
  for (const [i, from] of was.entries()) {
    const to = is[i]
    if (!to || to.kind !== from.kind) return null
    if (to.value === from.value) continue
    if (!isOnce(from, was) || !isOnce(from, there)) return null
    if (!sameForms(from, to, direction.target)) return null
    changes.set(nameOf(from), localise(to, direction.target))
  }
  return target.map((part) =>
    part.type === 'text' ? {type: 'text', value: rewrite(part.value, changes, direction.target)} : part,
  )
}

const nameOf = (one: Placeable): string => `${one.kind} ${one.value}`

// One that stands twice cannot be told from its namesake, whose place in the target may be another.
const isOnce = (one: Placeable, all: readonly Placeable[]): boolean =>
  all.filter((other) => nameOf(other) === nameOf(one)).length === 1

/** Tell whether words beside two numbers have the same form, by the plural rules of CLDR: 3 وزراء, but 11 وزيرا. */
function sameForms(from: Placeable, to: Placeable, facts: LocaleFacts): boolean {
  if (!('amount' in from) || !('amount' in to)) return true
  const rules = new Intl.PluralRules(facts.tag)
  return rules.select(Number(from.amount)) === rules.select(Number(to.amount))
}

function rewrite(text: string, changes: ReadonlyMap<string, string>, facts: LocaleFacts): string {
  let [at, value] = [0, '']
  for (const one of carriedIn(text, facts)) {
    const change = changes.get(nameOf(one))
    if (change === undefined) continue
    value += text.slice(at, one.start) + change
    at = one.end
  }
  return value + text.slice(at)
}
