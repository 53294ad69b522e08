import {finding, whole, type Check} from './finding.js'
import type {Reading, Side} from './pair.js'

/** Evens out short texts, whose lengths vary most. */
const smoothingCharacters = 12
const shortest = 0.55
const longest = 1.85
const fewerSentences = 0.75

/** The target is about as long as the pair of languages has it, and has no fewer sentences where it is shorter. */
export const length: Check = (reading) => {
  const ratio = relative(reading)
  const lost = sentences(reading.target) < sentences(reading.source) && ratio < fewerSentences
  const detail = {got: String(reading.target.text.length), expected: String(usual(reading))}
  if (ratio < shortest || lost) return [finding('omission', whole(reading), detail)]
  return ratio > longest ? [finding('addition', whole(reading), detail)] : []
}

/** Give the characters that the target usually takes. */
const usual = ({source, target}: Reading): number =>
  Math.round((source.text.length * target.facts.wording.relativeLength) / source.facts.wording.relativeLength)

const relative = (reading: Reading): number =>
  (reading.target.text.length + smoothingCharacters) / (usual(reading) + smoothingCharacters)

const sentences = ({text}: Side): number => (text.match(/\p{L}{2}[.!?؟…]+["»”)]*(?=\s|$)/gu) ?? []).length
