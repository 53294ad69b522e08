import type {Bead, Sentence} from './sentence.js'
import {ratioOf, scalesOf, weigh, type Scales, type Weight} from './weigh.js'

/** The runs that may translate each other, with how often they do (Gale and Church 1993, table 5; three by guess). */
const shapes = [
  {own: 1, other: 1, prior: 0.89},
  {own: 1, other: 2, prior: 0.0445},
  {own: 2, other: 1, prior: 0.0445},
  {own: 2, other: 2, prior: 0.011},
  {own: 1, other: 3, prior: 0.003},
  {own: 3, other: 1, prior: 0.003},
] as const

/** What it costs to leave a sentence without its like, in nats. */
const skipCost = 9
const breakCost = 4
const unevenCost = 1.2
const unlikeCost = 2
const sharedGain = 1.4
const singleCost = 0.7
/** No length, however unlikely, costs more: two sentences that share rare figures are each other's. */
const maxLengthCost = 14

/** Sentences off the diagonal that are looked at, beside the difference of the two texts. */
const bandSentences = 60

/**
 * Align a text with its translation, in order (Gale and Church 1993, with anchors and blocks). It is done twice: how
 * long translations are is known better once what one text alone has is left out.
 */
export function alignTexts(own: readonly Sentence[], other: readonly Sentence[]): readonly Bead[] {
  const first = alignAt(own, other, ratioOf(own, other))
  const sure = first.filter(({score}) => score >= sureScore)
  if (sure.length < leastSure) return amongNeighbours(first)
  const ratio = ratioOf(
    sure.flatMap(({start, end}) => own.slice(start, end)),
    sure.flatMap(({otherStart, otherEnd}) => other.slice(otherStart, otherEnd)),
  )
  return amongNeighbours(alignAt(own, other, ratio))
}

/** Score and number of the beads that the ratio of lengths is measured on. */
const sureScore = 70
const leastSure = 3

function alignAt(own: readonly Sentence[], other: readonly Sentence[], ratio: number): readonly Bead[] {
  const scales = scalesOf(own, other, ratio)
  const steps = cheapest(scales)
  const beads: Bead[] = []
  for (let [i, j] = [own.length, other.length]; i > 0 || j > 0;) {
    const step = steps(i, j)
    const [start, otherStart] = [i - Math.floor(step / 4), j - (step % 4)]
    const paired = start < i && otherStart < j
    const score = paired ? scoreOf(weigh(scales, start, i, otherStart, j), i - start + j - otherStart) : 0
    beads.push({start, end: i, otherStart, otherEnd: j, score})
    ;[i, j] = [start, otherStart]
  }
  return beads.reverse()
}

/** Beads on each side that a bead is judged by, and how much they count. */
const neighbours = 2
const neighbourShare = 0.4

/** Judge each bead by those around it, too: among sentences left alone or ill-matched, a good length means little. */
const amongNeighbours = (beads: readonly Bead[]): readonly Bead[] =>
  beads.map((bead, index) => {
    if (bead.score === 0) return bead
    const around = beads
      .slice(Math.max(0, index - neighbours), index + neighbours + 1)
      .filter((other) => other !== bead)
    const mean = around.reduce((sum, {score}) => sum + score, 0) / Math.max(around.length, 1)
    const share = around.length === 0 ? 0 : neighbourShare
    return {...bead, score: Math.round((1 - share) * bead.score + share * Math.min(mean, bead.score))}
  })

/** Find the cheapest way to every pair of places near the diagonal. A step is `4 × own + other` sentences. */
function cheapest(scales: Scales): (i: number, j: number) => number {
  const [n, m] = [scales.own.length, scales.other.length]
  const reach = bandSentences + Math.abs(n - m)
  const width = 2 * reach + 1
  const costs = new Float64Array((n + 1) * width).fill(Infinity)
  const steps = new Uint8Array((n + 1) * width)
  const low = (i: number): number => Math.round((i * m) / Math.max(n, 1)) - reach
  const at = (i: number, j: number): number => {
    const column = j - low(i)
    return i < 0 || j < 0 || column < 0 || column >= width ? -1 : i * width + column
  }
  const costAt = (i: number, j: number): number => costs[at(i, j)] ?? Infinity
  for (let i = 0; i <= n; i++) {
    for (let j = Math.max(0, low(i)); j <= Math.min(m, low(i) + width - 1); j++) {
      const here = at(i, j)
      if (i === 0 && j === 0) costs[here] = 0
      const offer = (cost: number, step: number): void => {
        if (cost >= (costs[here] ?? Infinity)) return
        costs[here] = cost
        steps[here] = step
      }
      offer(costAt(i - 1, j) + skipCost, 4)
      offer(costAt(i, j - 1) + skipCost, 1)
      for (const {own, other, prior} of shapes) {
        const before = costAt(i - own, j - other)
        if (before === Infinity) continue
        offer(before + costOf(weigh(scales, i - own, i, j - other, j), prior), 4 * own + other)
      }
    }
  }
  return (i, j) => steps[at(i, j)] || (i > 0 ? 4 : 1)
}

const costOf = ({length, shared, single, breaks, uneven, unlike}: Weight, prior: number): number =>
  -Math.log(prior) +
  Math.min(-Math.log(length), maxLengthCost) +
  breaks * breakCost +
  uneven * unevenCost +
  (unlike ? unlikeCost : 0) +
  single * singleCost -
  shared * sharedGain

/** Say how much speaks for a bead of `size` sentences, 0–100. */
function scoreOf({length, shared, single, breaks, uneven, unlike}: Weight, size: number): number {
  const anchors = shared + single === 0 ? 0.85 : (shared + 0.5) / (shared + single + 0.5)
  const form = 0.95 ** (size - 2) * 0.9 ** breaks * 0.95 ** uneven * (unlike ? 0.7 : 1)
  return Math.round(100 * form * (0.45 + 0.55 * anchors) * (0.4 + 0.6 * length ** 0.3))
}
