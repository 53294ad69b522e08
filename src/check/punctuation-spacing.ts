import {finding, type Check, type Finding} from './finding.js'
import type {Side} from './pair.js'
import {isProtected} from './protected.js'

const spaces = '[ \\t\\u00a0\\u2009\\u202f]*'
const names: Readonly<Record<string, string>> = {'\u00a0': 'U+00A0', '\u202f': 'U+202F', ' ': 'U+0020'}

/** Spaces around marks as the target's language sets them. Figures and addresses keep theirs. */
export const punctuationSpacing: Check = ({target}) => [
  ...Object.entries(target.facts.punctuation.spacedBefore).flatMap(([mark, accepted]) =>
    before(target, mark, accepted),
  ),
  ...Object.entries(target.facts.punctuation.spacedAfter).flatMap(([mark, accepted]) =>
    after(target, mark, accepted),
  ),
  ...tight(target),
]

function before(side: Side, mark: string, accepted: readonly string[]): readonly Finding[] {
  // Marks in a row (`?!`) and after brackets or quotes stand together.
  const pattern = new RegExp(`(?<=[\\p{L}\\p{N})%»\\u2069])(${spaces})[${mark}]`, 'gu')
  return found(side, pattern, accepted, (match) => match.index + match[0].length - 1)
}

function after(side: Side, mark: string, accepted: readonly string[]): readonly Finding[] {
  return found(side, new RegExp(`[${mark}](${spaces})(?=\\S)`, 'gu'), accepted, (match) => match.index)
}

function found(
  side: Side,
  pattern: RegExp,
  accepted: readonly string[],
  markAt: (match: RegExpExecArray) => number,
): readonly Finding[] {
  return [...side.text.matchAll(pattern)]
    .filter((match) => !accepted.includes(match[1] ?? '') && !isProtected(side, markAt(match)))
    .map((match) => {
      const place = {start: match.index, end: match.index + match[0].length}
      return finding('punctuation-spacing', place, {got: match[0], expected: names[accepted[0] ?? ''] ?? ''})
    })
}

/** No space before marks that stand close. Dots of a series and of figures (`.5`) are left alone. */
function tight(side: Side): readonly Finding[] {
  const pattern = new RegExp(
    `(?<=[\\p{L}\\p{N})»”])[ \\u00a0\\u202f]+[${side.facts.punctuation.tight}](?![.\\d\\p{L}])`,
    'gu',
  )
  return [...side.text.matchAll(pattern)]
    .filter((match) => !isProtected(side, match.index + match[0].length - 1))
    .map((match) => {
      const place = {start: match.index, end: match.index + match[0].length}
      return finding('punctuation-spacing', place, {got: match[0], expected: match[0].trim()})
    })
}
