import {writeMarkup} from '../document/markup.js'
import {type Inline, plainText, textContent} from '../model/inline.js'
import {renumber} from './renumber.js'
import type {SegmentToDraft} from './request.js'
import {trimEdges} from './trim-edges.js'

/** One segment of an item: its core as sent, and how a translated core becomes the segment's target. */
export interface Member {
  readonly id: string
  readonly source: readonly Inline[]
  readonly core: readonly Inline[]
  whole(core: readonly Inline[]): readonly Inline[]
}

/** One text to send, once, however many segments have it. */
export interface Item {
  /** As `writeMarkup` writes it. */
  readonly markup: string
  /** The same without codes, for when an engine loses them. */
  readonly plain: string
  readonly before: string
  readonly after: string
  readonly members: readonly Member[]
}

/** Make the texts to send from segments; equal ones become one item, with the first one's neighbours. */
export function prepare(segments: readonly SegmentToDraft[]): readonly Item[] {
  const items = new Map<string, Item & {readonly members: Member[]}>()
  for (const segment of segments) {
    const member = memberOf(segment)
    const markup = writeMarkup(member.core)
    const known = items.get(markup)
    if (known) known.members.push(member)
    else items.set(markup, itemOf(segment, member, markup))
  }
  return [...items.values()]
}

function memberOf({id, content}: SegmentToDraft): Member {
  const {lead, core, trail} = trimEdges(content)
  const numbered = renumber(core)
  const whole = (target: readonly Inline[]) => [...lead, ...numbered.restore(target), ...trail]
  return {id, source: content, core: numbered.content, whole}
}

const itemOf = (
  {before, after}: SegmentToDraft,
  member: Member,
  markup: string,
): Item & {readonly members: Member[]} => ({
  markup,
  plain: writeMarkup(textContent(plainText(member.core))),
  before,
  after,
  members: [member],
})
