import {finding, whole, type Check} from './finding.js'
import type {Reading, Side} from './pair.js'

/** Evens out short texts, whose lengths vary most. */
const smoothingCharacters = 20
const shortest = 0.5
const leastDifferenceCharacters = 30
const longest = 1.9
const fewerSentences = 0.75

/** The target is about as long as the pair of languages has it, and has no fewer sentences where it is shorter. */
export const length: Check = (reading) => {
  const [got, expected] = [count(reading.target), usual(reading)]
  const ratio = (got + smoothingCharacters) / (expected + smoothingCharacters)
  const detail = {got: String(got), expected: String(expected)}
  const several = sentences(reading.source)
  const lost = several > 1 && sentences(reading.target) < several && ratio < fewerSentences
  if (lost) return [finding('omission', whole(reading), detail)]
  if (Math.abs(got - expected) < leastDifferenceCharacters) return []
  if (ratio < shortest) return [finding('omission', whole(reading), detail)]
  return ratio > longest ? [finding('addition', whole(reading), detail)] : []
}

/** Give the characters that the target usually takes. */
const usual = ({source, target}: Reading): number =>
  Math.round((count(source) * target.facts.wording.relativeLength) / source.facts.wording.relativeLength)

/** Count characters outside figures and addresses, which do not grow with a language. */
const count = ({text, placeables}: Side): number =>
  placeables.reduce((length, {start, end}) => length - (end - start), text.length)

const sentences = ({text}: Side): number =>
  (text.match(/(?:\p{L}{3}|[\d)»”])[.!?؟…]+["»”)]*(?=\s|$)/gu) ?? []).length
