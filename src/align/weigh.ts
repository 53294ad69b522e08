import {lengthProbability} from './length.js'
import type {Sentence} from './sentence.js'

/** Two texts made ready: lengths summed, anchors weighted by how rare they are. */
export interface Scales {
  readonly own: readonly Sentence[]
  readonly other: readonly Sentence[]
  readonly ratio: number
  readonly weights: ReadonlyMap<string, number>
}

/** What speaks for a pair of runs. */
export interface Weight {
  /** Probability of the lengths. */
  readonly length: number
  /** Weight of the anchors on both sides, and of those on one side alone. */
  readonly shared: number
  readonly single: number
  /** Blocks that end inside a run. */
  readonly breaks: number
  /** Ends of the runs, of two, where a block begins or ends on one side alone. */
  readonly uneven: number
  /** Whether a heading stands against a paragraph. */
  readonly unlike: boolean
}

/** Heaviest that one anchor weighs. */
const maxAnchorWeight = 3

/** Make two texts ready to be weighed. */
export function scalesOf(
  own: readonly Sentence[],
  other: readonly Sentence[],
  ratio: number = ratioOf(own, other),
): Scales {
  const [left, right] = [occurrences(own), occurrences(other)]
  const sentences = own.length + other.length
  const weights = new Map<string, number>()
  for (const [anchor, count] of left) {
    const weight = Math.log(1 + sentences / (count + (right.get(anchor) ?? 0)) / 2)
    weights.set(anchor, Math.min(weight, maxAnchorWeight))
  }
  return {own, other, weights, ratio}
}

/** Give how much longer the other text is. */
export const ratioOf = (own: readonly Sentence[], other: readonly Sentence[]): number =>
  Math.max(lengthOf(other), 1) / Math.max(lengthOf(own), 1)

/** Weigh a run of each text. Neither is empty. */
export function weigh(
  scales: Scales,
  start: number,
  end: number,
  otherStart: number,
  otherEnd: number,
): Weight {
  const {own, other, ratio, weights} = scales
  const left = own.slice(start, end)
  const right = other.slice(otherStart, otherEnd)
  const [mine, theirs] = [anchorsOf(left), anchorsOf(right)]
  let [shared, single] = [0, 0]
  for (const anchor of mine) {
    if (theirs.has(anchor)) shared += weights.get(anchor) ?? 0
    // Names are often written otherwise; figures hardly ever.
    else if (anchor.startsWith('#')) single += weights.get(anchor) ?? 0
  }
  for (const anchor of theirs) if (anchor.startsWith('#') && !mine.has(anchor)) single += 1
  return {
    length: lengthProbability(lengthOf(left), lengthOf(right), ratio),
    shared,
    single,
    breaks: breaksIn(left) + breaksIn(right),
    uneven:
      Number(begins(own, start) !== begins(other, otherStart)) +
      Number(begins(own, end) !== begins(other, otherEnd)),
    unlike: (left[0]?.kind === 'heading') !== (right[0]?.kind === 'heading'),
  }
}

function occurrences(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {anchors} of sentences) {
    for (const anchor of anchors) counts.set(anchor, (counts.get(anchor) ?? 0) + 1)
  }
  return counts
}

function anchorsOf(run: readonly Sentence[]): ReadonlySet<string> {
  const [first] = run
  if (first && run.length === 1) return first.anchors
  return new Set(run.flatMap(({anchors}) => [...anchors]))
}

const lengthOf = (run: readonly Sentence[]): number => run.reduce((sum, {text}) => sum + text.length, 0)

const breaksIn = (run: readonly Sentence[]): number => (run.at(-1)?.block ?? 0) - (run[0]?.block ?? 0)

/** Tell whether a block begins at an index; one begins at the end of the text, too. */
const begins = (all: readonly Sentence[], index: number): boolean =>
  all[index]?.block !== all[index - 1]?.block
