import {finding, type Check} from './finding.js'

/** Arabic letters are coded as letters, not as their shapes: search and copying break on U+FB50–FDFF, FE70–FEFC. */
export const presentationForms: Check = ({target}) =>
  [...target.text.matchAll(/[\ufb50-\ufdcf\ufdf0-\ufdfc\ufe70-\ufefc]+/gu)].map((match) =>
    finding(
      'presentation-forms',
      {start: match.index, end: match.index + match[0].length},
      {got: match[0], expected: match[0].normalize('NFKC')},
    ),
  )
