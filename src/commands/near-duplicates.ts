import {resemblance, runsOf, sketchOf} from '../leverage/resemblance.js'
import type {Extracted} from '../model/document.js'
import {plainText} from '../model/inline.js'
import type {Db} from '../store/database.js'
import {nearSketch} from '../store/sketches.js'
import {workApart} from './reading/work-apart.js'

/** An earlier communiqué that a text resembles. */
export interface NearDuplicate {
  readonly reference: string
  readonly title: string
  readonly createdAt: Date
  /** Runs of three words that both have, of all that either has, 0–100. */
  readonly similarity: number
}

const maxCandidates = 8
const maxShown = 3
/** Less than this is the common language of communiqués. */
const leastSimilarity = 40

const allRuns = ({units}: Pick<Extracted, 'units'>): ReadonlySet<number> =>
  runsOf(units.map(({content}) => plainText(content)).join('\n'))

/** Give the sketch by which an original is found again. */
export const resemblanceSketch = (extracted: Pick<Extracted, 'units'>): readonly number[] =>
  sketchOf(allRuns(extracted))

/** Find the communiqués of some categories (null: all) that an original nearly repeats, nearest first. */
export async function nearDuplicates(
  db: Db,
  extracted: Pick<Extracted, 'units'>,
  categories: readonly string[] | null,
): Promise<readonly NearDuplicate[]> {
  const runs = allRuns(extracted)
  const candidates = await nearSketch(db, sketchOf(runs), categories, maxCandidates)
  const length = candidates.reduce((sum, {text}) => sum + text.length, 0)
  const texts = candidates.map(({text, format}) => ({text, format}))
  const read = await workApart('extract', texts, length)
  return candidates
    .map(({reference, title, createdAt}, index) => ({
      reference,
      title,
      createdAt,
      similarity: resemblance(runs, allRuns(read[index] ?? {units: []})),
    }))
    .filter(({similarity}) => similarity >= leastSimilarity)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, maxShown)
}
