import type {Image, ImageReference, Link} from 'mdast'
import {textContent} from '../model/inline.js'
import {joinLines} from './blanks.js'
import {cut, type Cut} from './cut.js'
import type {Places} from './parse-markdown.js'
import {span} from './span.js'

/** Cut the alternative text of an image and the title of an image or link, when they say something. */
export function innerCuts(node: Image | ImageReference | Link, text: string): readonly Cut[] {
  const {label, title} = (node.data ?? {}) as Places
  const cuts: Cut[] = []
  if (node.type !== 'link' && label && node.alt?.trim()) cuts.push(altCut(node, node.alt, label, text))
  if ('title' in node && title && node.title?.trim()) {
    const content = textContent(oneLine(node.title))
    cuts.push(cut(...title, {kind: 'link-title', place: 'quoted', content}))
  }
  return cuts
}

/** A shortcut or collapsed reference finds its definition by its text: translated, it needs the label beside it. */
function altCut(
  node: Image | ImageReference,
  alt: string,
  [start, end]: readonly [number, number],
  text: string,
): Cut {
  const facts: Partial<Cut> = {kind: 'image-alt', place: 'label', content: textContent(oneLine(alt))}
  if (node.type === 'image' || node.referenceType === 'full') return cut(start, end, facts)
  const suffix = `][${oneLine(text.slice(start, end))}`
  return cut(start, node.referenceType === 'collapsed' ? span(node)[1] - 1 : end, {...facts, suffix})
}

/** Join lines as a reader sees them; a quotation's `>` is no part of a label. */
export const oneLine = (value: string): string => joinLines(value.replace(/([\n\r])[ \t>]*/g, '$1')).trim()
