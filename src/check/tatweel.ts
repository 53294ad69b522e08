import {finding, type Check} from './finding.js'

/** No tatweel for effect; it may mark an abbreviation (`هـ`) or a letter glued to figures or Latin. */
export const tatweel: Check = ({target}) =>
  [...target.text.matchAll(/\u0640+(?=[\u0620-\u064a])/gu)].map((match) =>
    finding(
      'tatweel',
      {start: match.index, end: match.index + match[0].length},
      {got: match[0], expected: '—'},
    ),
  )
