import {finding, type Check} from './finding.js'

const doubled = /(?<![\p{L}\p{N}'’-])(\p{L}[\p{L}\p{M}]*)[ \u00a0\u202f]+(\1)(?![\p{L}\p{M}\p{N}'’-])/giu

/** No word twice in a row, but for those that a language doubles, and where the source does too. */
export const doubledWord: Check = ({source, target}) => {
  if (source.text.search(doubled) >= 0) return []
  return [...target.text.matchAll(doubled)].flatMap((match) => {
    const word = match[1] ?? ''
    const {doubles, doublesAfter, doublesBefore} = target.facts.wording
    const [next = ''] = target.text.slice(match.index + match[0].length).match(/\p{L}+/u) ?? []
    const ending = doublesBefore[word.toLowerCase()]
    if (ending !== undefined && next.endsWith(ending)) return []
    if (doubles.includes(word.toLowerCase())) return []
    if (doublesAfter.some((lead) => endsWithWord(target.text.slice(0, match.index), lead))) return []
    const place = {start: match.index, end: match.index + match[0].length}
    return [finding('doubled-word', place, {got: match[0], expected: word})]
  })
}

const endsWithWord = (text: string, word: string): boolean =>
  text.trimEnd().endsWith(word) &&
  !/\p{L}$/u.test(
    text
      .trimEnd()
      .slice(0, -word.length)
      .replace(/[وفبكل]$/u, ''),
  )
