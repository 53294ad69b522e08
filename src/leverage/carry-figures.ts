import type {LocaleFacts} from '../../locales/facts.js'
import type {Inline} from '../model/inline.js'

/** The locales that a match goes between. */
export interface Direction {
  readonly source: LocaleFacts
  readonly target: LocaleFacts
}

const figure = /\p{Nd}+(?:[.,\u00a0\u202f]\p{Nd}+)*/gu

/**
 * Put a segment's figures into a match's target, each in the place of the one it replaces in the match's source.
 * Null when a figure that differs does not stand in the target as it is written in the source.
 */
export function carryFigures(
  target: readonly Inline[],
  source: readonly Inline[],
  segment: readonly Inline[],
  _direction: Direction,
): readonly Inline[] | null {
  const [was, is] = [figuresOf(source), figuresOf(segment)]
  if (was.length !== is.length) return null
  const changed = was.flatMap((from, i) => (from === is[i] ? [] : [[from, is[i] ?? ''] as const]))
  const there = figuresOf(target)
  // A figure that stands twice cannot be told from its namesake, whose place in the target may be another.
  const once = (figures: readonly string[], from: string) =>
    figures.filter((one) => one === from).length === 1
  if (!changed.every(([from]) => once(was, from) && once(there, from))) return null
  const changes = new Map(changed)
  return target.map((part) =>
    part.type === 'text'
      ? {type: 'text', value: part.value.replace(figure, (found) => changes.get(found) ?? found)}
      : part,
  )
}

const figuresOf = (content: readonly Inline[]): readonly string[] =>
  content.flatMap((part) =>
    part.type === 'text' ? [...part.value.matchAll(figure)].map((match) => match[0]) : [],
  )
