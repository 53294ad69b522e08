import type {Hole} from '../model/document.js'
import type {Inline} from '../model/inline.js'
import {joinLines, trimEnd, trimStart} from './blanks.js'
import {joinTexts} from './join-texts.js'

/**
 * Give content as it can stand in its place: on one line, joined text, no blank at its edges or beside a hard break
 * unless the source has one there too. YAML keeps its lines.
 */
export function tidy(content: readonly Inline[], hole: Hole): readonly Inline[] {
  const joined = joinTexts(content)
  const parts = hole.place === 'yaml' ? joined : joined.map(onOneLine)
  return parts.map((part, index) => trim(part, parts[index - 1], parts[index + 1], hole)).filter(isSomething)
}

const isSomething = (part: Inline): boolean => part.type !== 'text' || part.value !== ''

const onOneLine = (part: Inline): Inline =>
  part.type === 'text' ? {type: 'text', value: joinLines(part.value)} : part

function trim(part: Inline, before: Inline | undefined, after: Inline | undefined, hole: Hole): Inline {
  if (part.type !== 'text') return part
  let value = part.value
  const isBreak = (other: Inline | undefined): boolean => other?.type === 'ph' && other.kind === 'break'
  if (isBreak(before) || (before === undefined && !blank(hole.content[0], /^[ \t]/))) {
    value = trimStart(value)
  }
  if (isBreak(after) || (after === undefined && !blank(hole.content.at(-1), /[ \t]$/))) {
    value = trimEnd(value)
  }
  return {type: 'text', value}
}

const blank = (part: Inline | undefined, edge: RegExp): boolean =>
  part?.type === 'text' && edge.test(part.value)
