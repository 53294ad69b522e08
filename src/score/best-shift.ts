import {type Edit, editDistance} from './edit-distance.js'

/** Tercom's limits. */
const runMaxWords = 10
const distanceMaxWords = 50
export const candidatesMax = 1_000

/** The best move of one run of words, and what it saves in edits (0 or less: none is worth it). */
export interface Shift {
  readonly saved: number
  readonly words: readonly string[]
  readonly candidates: number
}

interface Candidate {
  /** Saved edits, length, earliest start, earliest goal: the greater in this order wins. */
  readonly rank: readonly number[]
  readonly words: readonly string[]
}

/** Find the move that brings a hypothesis nearest to its reference. `candidates` counts on from earlier calls. */
export function bestShift(words: readonly string[], reference: readonly string[], candidates: number): Shift {
  const before = editDistance(words, reference)
  const {goal, wrong, missed} = align(before.trace)
  let best: Candidate | null = null
  let count = candidates
  for (const {from, to, length} of sharedRuns(words, reference)) {
    const home = goal[to] ?? -1
    if (!wrong.slice(from, from + length).includes(true)) continue
    if (!missed.slice(to, to + length).includes(true)) continue
    if (from <= home && home < from + length) continue
    for (const place of placesFor(goal, to, length)) {
      const moved = move(words, from, length, place)
      const saved = before.edits - editDistance(moved, reference).edits
      const candidate = {rank: [saved, length, -from, -place], words: moved}
      count += 1
      if (best === null || outranks(candidate.rank, best.rank)) best = candidate
    }
    if (count >= candidatesMax) break
  }
  return {saved: best?.rank[0] ?? 0, words: best?.words ?? words, candidates: count}
}

const outranks = (left: readonly number[], right: readonly number[]): boolean => {
  const at = left.findIndex((value, index) => value !== right[index])
  return at >= 0 && (left[at] ?? 0) > (right[at] ?? 0)
}

interface Alignment {
  /** For each reference word, the last hypothesis word at or before it; -1 for none. */
  readonly goal: readonly number[]
  readonly wrong: readonly boolean[]
  readonly missed: readonly boolean[]
}

function align(trace: readonly Edit[]): Alignment {
  const goal: number[] = []
  const wrong: boolean[] = []
  const missed: boolean[] = []
  for (const edit of trace) {
    if (edit !== 'insert') wrong.push(edit !== 'same')
    if (edit === 'delete') continue
    missed.push(edit !== 'same')
    goal.push(wrong.length - 1)
  }
  return {goal, wrong, missed}
}

function* sharedRuns(words: readonly string[], reference: readonly string[]) {
  for (let from = 0; from < words.length; from += 1)
    for (let to = 0; to < reference.length; to += 1) {
      if (Math.abs(to - from) > distanceMaxWords) continue
      const most = Math.min(runMaxWords, words.length - from, reference.length - to)
      for (
        let length = 1;
        length <= most && words[from + length - 1] === reference[to + length - 1];
        length += 1
      )
        yield {from, to, length}
    }
}

/** Give the places before which a run may go: after what stands at each of its reference words, and before the first. */
function placesFor(goal: readonly number[], to: number, length: number): readonly number[] {
  const places: number[] = []
  for (let offset = -1; offset < length && to + offset < goal.length; offset += 1) {
    const place = to + offset < 0 ? 0 : (goal[to + offset] ?? -1) + 1
    if (place !== places.at(-1)) places.push(place)
  }
  return places
}

function move(words: readonly string[], from: number, length: number, place: number): readonly string[] {
  const run = words.slice(from, from + length)
  if (place < from)
    return [...words.slice(0, place), ...run, ...words.slice(place, from), ...words.slice(from + length)]
  const end = place > from + length ? place : place + length
  return [...words.slice(0, from), ...words.slice(from + length, end), ...run, ...words.slice(end)]
}
