import type {LocaleFacts} from '../../locales/facts.js'
import {facts as allFacts} from '../../locales/index.js'
import {finding, whole, type Check} from './finding.js'
import {foreignRun} from './foreign-run.js'
import {leftOver} from './left-over.js'
import type {Side} from './pair.js'

const fewestWords = 2
const ownScriptShare = 0.4
/** Common words of another language, beside none or few of its own, that make a text of that language. */
const foreignWords = 3
const foreignTimes = 3

/** The target is in its own language: not the source again, not in another script, no long run left as it was. */
export const untranslated: Check = (reading) => {
  const {source, target} = reading
  const [before, after] = [words(source), words(target)]
  const common = before.filter((word) => /^\p{Ll}/u.test(word))
  const place = whole(reading)
  const report = [finding('untranslated', place, {got: target.text, expected: target.facts.name})]
  if (common.length >= fewestWords && before.join(' ') === after.join(' ')) return report
  if (before.length > fewestWords && foreignScript(target)) return report
  if (otherLanguage(target) || foreignRun(target)) return report
  if (source.facts.locale === target.facts.locale) return []
  return leftOver(reading) ? report : []
}

/** Give the words, without what stands the same in every language. */
function words({text, placeables}: Side): readonly string[] {
  let left = text
  for (const {start, end} of placeables)
    left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end)
  return left.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
}

function foreignScript(side: Side): boolean {
  const letters = words(side).join('')
  const own = letters.match(side.facts.script === 'Arab' ? /\p{Script=Arabic}/gu : /\p{Script=Latin}/gu) ?? []
  return letters.length > 0 && own.length / letters.length < ownScriptShare
}

/** Tell whether the common words are those of another language in the same script. */
function otherLanguage(side: Side): boolean {
  const all = words(side).map((word) => word.toLowerCase())
  const known = ({commonWords}: LocaleFacts): number => all.filter((word) => commonWords.has(word)).length
  const own = known(side.facts)
  return Object.values(allFacts).some(
    (other) =>
      other.locale !== side.facts.locale &&
      other.script === side.facts.script &&
      known(other) >= Math.max(foreignWords, own * foreignTimes),
  )
}
