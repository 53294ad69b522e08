import {compareCodes, readMarkup, writeMarkup} from '../document/markup.js'
import {codesOf, plainText, textContent, type Inline} from '../model/inline.js'
import type {Locale} from '../model/locale.js'
import {compareFigures} from './figures.js'
import type {Item, Member} from './prepare.js'
import type {SegmentResult} from './request.js'
import {inScript} from './script.js'

/** How an item is sent: with its codes as tags, or as text alone. */
export type Form = 'tagged' | 'plain'

/**
 * What an answer is worth. `codes_lost` has drafts with the codes that are left, in case nothing
 * better comes.
 */
export interface Verdict {
  readonly type: 'good' | 'codes_lost' | 'wrong_script' | 'invalid_output'
  readonly drafts: readonly Draft[]
  readonly text: string
}

export type Draft = Omit<Extract<SegmentResult, {status: 'draft'}>, 'engine' | 'cached'>

/** Judge an engine's answer to an item: script, codes and figures. `answer` is markup. */
export function judge(item: Item, form: Form, answer: string, target: Locale): Verdict {
  const core = item.members[0]?.core ?? []
  const [markup, read] = readAnswer(answer, form === 'tagged' ? core : [])
  const text = plainText(read.content).trim()
  if (text === '') return {type: 'invalid_output', drafts: [], text}
  if (!inScript(plainText(core), text, target)) return {type: 'wrong_script', drafts: [], text}
  const tagged = form === 'tagged' && codesOf(core).length > 0
  const type = tagged && read.issues.length > 0 ? 'codes_lost' : 'good'
  return {
    type,
    drafts: item.members.map((member) => draftOf(member, tagged ? markup : textMarkup(text))),
    text,
  }
}

/** Read an answer; one whose tags came back escaped is read with its tags when they are then those of the source. */
function readAnswer(
  answer: string,
  core: readonly Inline[],
): readonly [string, ReturnType<typeof readMarkup>] {
  const read = readMarkup(answer, core)
  if (read.issues.length === 0) return [answer, read]
  const tags = answer.replace(/&lt;(\/?(?:g|bx|ex|x)\b[^<>&]*)&gt;/g, '<$1>')
  const again = readMarkup(tags, core)
  return again.issues.length === 0 ? [tags, again] : [answer, read]
}

const textMarkup = (text: string): string => writeMarkup(textContent(text))

/** Each member has codes of its own behind the same markup. */
function draftOf({id, core, source, whole}: Member, answer: string): Draft {
  const content = whole(readMarkup(answer, core).content)
  const issues = [...compareCodes(source, content), ...compareFigures(plainText(source), plainText(content))]
  return {id, status: 'draft', content, issues}
}
