import {finding, type Check} from './finding.js'

const names: Readonly<Record<string, string>> = {
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
}

/** No embeddings nor overrides (UAX #9 §2.1–2.3): they can show a text in another order than it is stored. */
export const bidiControls: Check = ({target}) =>
  [...target.text.matchAll(/[\u202a-\u202e]/g)].map((match) =>
    finding(
      'bidi-controls',
      {start: match.index, end: match.index + 1},
      {got: names[match[0]] ?? '', expected: 'U+2066…U+2069'},
    ),
  )
