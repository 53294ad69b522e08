import {accept, acceptMatch, type Source, Untranslatable} from './source.js'

/** What an opening bracket begins: a group that is written so, or nothing but flags or a comment. */
export type Opening =
  | {readonly type: 'group'; readonly written: string; readonly flags: Flags}
  | {readonly type: 'flags'; readonly flags: Flags}
  | {readonly type: 'comment'}

export type Flags = Pick<Source, 'ignoreCase' | 'dotAll' | 'multiline'>

/** Give the flags in force. */
export const flagsOf = ({ignoreCase, dotAll, multiline}: Source): Flags => ({ignoreCase, dotAll, multiline})

/** Read what follows `(`. Nothing refers back to a group, so that none captures. */
export function opening(source: Source): Opening {
  const flags = flagsOf(source)
  if (!source.pattern.startsWith('?', source.at)) return {type: 'group', written: '(?:', flags}
  if (acceptMatch(source, /\?#[^)]*\)/y) !== null) return {type: 'comment'}
  const look = acceptMatch(source, /\?<?[=!]/y)
  if (look !== null) return {type: 'group', written: `(${look[0]}`, flags}
  if (acceptMatch(source, /\?(?::|P?<[A-Za-z]\w*>)/y) !== null) return {type: 'group', written: '(?:', flags}
  if (accept(source, '?>')) throw new Untranslatable('an atomic group', source.at - 3)
  const set = acceptMatch(source, /\?([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/y)
  if (set === null) throw new Untranslatable('a group of this kind', source.at - 1)
  const changed = change(change(flags, set[1] as string, true, source.at), set[2] ?? '', false, source.at)
  return set[3] === ')' ? {type: 'flags', flags: changed} : {type: 'group', written: '(?:', flags: changed}
}

function change(flags: Flags, letters: string, on: boolean, at: number): Flags {
  const changed = {...flags}
  for (const letter of letters) {
    if (letter === 'i') changed.ignoreCase = on
    else if (letter === 's') changed.dotAll = on
    else if (letter === 'm') changed.multiline = on
    else if (!/[uU]/.test(letter)) throw new Untranslatable(`the flag ${letter}`, at)
  }
  return changed
}
