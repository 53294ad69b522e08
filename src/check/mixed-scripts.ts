import {finding, type Check} from './finding.js'

const scripts = [/\p{Script=Latin}/u, /\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u]

/** No word in letters of two scripts: a Cyrillic `с` looks like a Latin one. Glued small words may stand before a name. */
export const mixedScripts: Check = ({target}) => {
  const {proclitics} = target.facts.quantities
  return [...target.text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].flatMap((match) => {
    const word = match[0]
    const used = scripts.filter((script) => script.test(word)).length
    if (used < 2 || proclitics.some((prefix) => isName(word, prefix))) return []
    return [
      finding(
        'mixed-scripts',
        {start: match.index, end: match.index + word.length},
        {got: word, expected: '—'},
      ),
    ]
  })
}

const isName = (word: string, prefix: string): boolean =>
  word.startsWith(prefix) && /^\u0640?\p{Script=Latin}+$/u.test(word.slice(prefix.length))
