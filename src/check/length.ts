import {finding, whole, type Check} from './finding.js'
import type {Reading, Side} from './pair.js'

/** Evens out short texts, whose lengths vary most. */
const smoothingCharacters = 20
/** Bounds outside which 1 in 200 translated sentences of this length lies; short ones vary more. */
const bounds = {long: {least: 0.6, most: 1.7}, short: {least: 0.5, most: 1.9}} as const
const longCharacters = 60
const leastDifferenceCharacters = 30
/** Share of a text that stands outside figures and addresses, below which its length tells little. */
const mostlyFigures = 0.75
const fewerSentences = 0.75
/** What an acronym takes written out. */
const fullNameCharacters = 30

/** The target is about as long as the pair of languages has it, and has no fewer sentences where it is shorter. */
export const length: Check = (reading) => {
  const [got, expected] = [count(reading.target), usual(reading)]
  const ratio = compare(got, expected)
  const detail = {got: String(got), expected: String(expected)}
  const several = sentences(reading.source)
  const lost = several > 1 && sentences(reading.target) < several && ratio < fewerSentences
  if (lost) return [finding('omission', whole(reading), detail)]
  if (Math.abs(got - expected) < leastDifferenceCharacters || isAsLong(reading)) return []
  const {least, most} = expected < longCharacters ? bounds.short : bounds.long
  // The other side may write an acronym out.
  if (compare(got + names(reading.target), expected) < least)
    return [finding('omission', whole(reading), detail)]
  return compare(got, expected + names(reading.source)) > most
    ? [finding('addition', whole(reading), detail)]
    : []
}

const compare = (got: number, expected: number): number =>
  (got + smoothingCharacters) / (expected + smoothingCharacters)

/** Tell whether a text that is mostly figures is as long as its source with them, for figures have words of their own. */
function isAsLong({source, target}: Reading): boolean {
  if (count(source) > source.text.length * mostlyFigures) return false
  const ratio = compare(target.text.length, source.text.length)
  return ratio > bounds.short.least && ratio < bounds.short.most
}

const names = ({placeables}: Side): number =>
  placeables.filter(({kind}) => kind === 'acronym').length * fullNameCharacters

/** Give the characters that the target usually takes. */
const usual = ({source, target}: Reading): number =>
  Math.round((count(source) * target.facts.wording.relativeLength) / source.facts.wording.relativeLength)

/** Count characters outside figures and addresses, which do not grow with a language. */
const count = ({text, placeables}: Side): number =>
  placeables.reduce((length, {start, end}) => length - (end - start), text.length)

const sentences = ({text}: Side): number =>
  (text.match(/(?:\p{L}{3}|[\d)»”])[.!?؟…]+["»”)]*(?=\s|$)/gu) ?? []).length
