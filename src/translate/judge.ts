import {compareCodes, readMarkup} from '../document/markup.js'
import {codesOf, type Inline, plainText, textContent} from '../model/inline.js'
import type {Issue} from '../model/issue.js'
import type {Locale} from '../model/locale.js'
import {compareFigures} from './figures.js'
import type {Item} from './prepare.js'
import type {SegmentResult} from './request.js'
import {inScript} from './script.js'

/** How an item is sent: with its codes as tags, or as text alone. */
export type Form = 'tagged' | 'plain'

/** What an answer is worth. `codes_lost` has drafts of the bare text, in case nothing better comes. */
export interface Verdict {
  readonly type: 'good' | 'codes_lost' | 'wrong_script' | 'invalid_output'
  readonly drafts: readonly Draft[]
  readonly text: string
}

export type Draft = Omit<Extract<SegmentResult, {status: 'draft'}>, 'engine' | 'cached'>

/** Judge an engine's answer to an item: script, codes and figures. `answer` is markup. */
export function judge(item: Item, form: Form, answer: string, target: Locale): Verdict {
  const core = item.members[0]?.core ?? []
  const read = readMarkup(answer, form === 'tagged' ? core : [])
  const text = plainText(read.content)
  if (text.trim() === '') return {type: 'invalid_output', drafts: [], text: ''}
  if (!inScript(plainText(core), text, target)) return {type: 'wrong_script', drafts: [], text}
  const codes = form === 'tagged' ? [...read.issues, ...compareCodes(core, read.content)] : []
  const lost = form === 'plain' && codesOf(core).length > 0
  if (codes.length > 0 && codesOf(core).length > 0)
    return {type: 'codes_lost', drafts: bare(item, text, codes), text}
  if (lost) return {type: 'good', drafts: bare(item, text, compareCodes(core, textContent(text))), text}
  return {type: 'good', drafts: codes.length > 0 ? bare(item, text, codes) : whole(item, answer), text}
}

const whole = (item: Item, answer: string): readonly Draft[] =>
  item.members.map(({id, core, whole}) => {
    const {content} = readMarkup(answer, core)
    return draft(id, whole(content), compareFigures(plainText(core), plainText(content)))
  })

const bare = (item: Item, text: string, codes: readonly Issue[]): readonly Draft[] =>
  item.members.map(({id, core, whole}) =>
    draft(id, whole(textContent(text.trim())), [...codes, ...compareFigures(plainText(core), text)]),
  )

const draft = (id: string, content: readonly Inline[], issues: readonly Issue[]): Draft => ({
  id,
  status: 'draft',
  content,
  issues,
})
