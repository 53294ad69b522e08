import {finding, type Check} from './finding.js'

/** White space at the ends as in the source, and none doubled inside. */
export const whitespace: Check = ({source, target}) => {
  const {text} = target
  const ends = [/^\s+/u, /\s+$/u].flatMap((edge) => {
    const [expected, match] = [edge.exec(source.text)?.[0] ?? '', edge.exec(text)]
    if (expected === (match?.[0] ?? '')) return []
    const start = match?.index ?? 0
    return [
      finding(
        'whitespace',
        {start, end: start + (match?.[0].length ?? 0)},
        {got: match?.[0] ?? '', expected},
      ),
    ]
  })
  const inside = [...text.matchAll(/(?<=\S)[ \u00a0\u202f]{2,}(?=\S)/gu)]
    .filter((match) => !source.text.includes(match[0]))
    .map((match) =>
      finding(
        'whitespace',
        {start: match.index, end: match.index + match[0].length},
        {got: match[0], expected: ' '},
      ),
    )
  return [...ends, ...inside]
}
