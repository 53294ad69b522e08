import {finding, type Check} from './finding.js'
import {isProtected} from './protected.js'

/** Commas, semicolons and question marks are those of the target's script. */
export const punctuation: Check = ({target}) => {
  const {text, facts} = target
  const own = facts.script === 'Arab' ? 'Arabic' : 'Latin'
  const letter = new RegExp(`\\p{Script=${own}}|[\\d)»”"\\]]`, 'u')
  return Object.entries(facts.punctuation.foreign).flatMap(([mark, expected]) =>
    places(text, mark)
      .filter((at) => !isProtected(target, at) && letter.test(before(text, at)))
      .map((at) => finding('punctuation', {start: at, end: at + 1}, {got: mark, expected})),
  )
}

function places(text: string, mark: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found.push(at)
  return found
}

/** Give the last character before a place that is no space and no bidi control. */
const before = (text: string, at: number): string =>
  text
    .slice(0, at)
    .replace(/[\s\u200e\u200f\u061c\u2066-\u2069]+$/, '')
    .slice(-1)
