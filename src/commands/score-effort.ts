import {setImmediate} from 'node:timers/promises'
import {addUpChrf, chrfCounts, chrfOf} from '../score/chrf.js'
import type {ScoredPair} from '../score/pair.js'
import {terCounts, terOf} from '../score/ter.js'

/** Pairs scored before others have their turn: some 20 ms of work. */
export const stepPairs = 25

/** Score drafts (hypotheses) against final texts (references) as one corpus, to two decimals, a few at a time. */
export async function scoreEffort(
  pairs: readonly ScoredPair[],
): Promise<{readonly hter: number; readonly chrf: number}> {
  let edits = {edits: 0, length: 0}
  let runs = chrfCounts([])
  for (let at = 0; at < pairs.length; at += stepPairs) {
    const some = pairs.slice(at, at + stepPairs)
    const more = terCounts(some)
    const moreRuns = chrfCounts(some)
    edits = {edits: edits.edits + more.edits, length: edits.length + more.length}
    runs = runs.map((one, order) => addUpChrf([one, ...moreRuns.slice(order, order + 1)]))
    await setImmediate() // whoever else waits for an answer goes first
  }
  return {hter: rounded(terOf(edits)), chrf: rounded(chrfOf(runs))}
}

const rounded = (score: number): number => Math.round(score * 100) / 100
