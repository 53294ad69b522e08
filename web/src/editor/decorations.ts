import {Plugin} from 'prosemirror-state'
import type {Node} from 'prosemirror-model'
import {Decoration, DecorationSet} from 'prosemirror-view'
import type {Segment} from '../api/wire.js'
import {foreignRuns} from './foreign-runs.js'
import {markName} from './marks.js'

const invisible = /[\u00a0\u00ad\u0640\u200b-\u200f\u202a-\u202f\u2060\u2066-\u2069]/g

/**
 * Show in a target what its text alone does not: issues underlined, words of the other direction isolated, and on
 * demand marks that have no ink.
 */
export const decorations = (
  segment: () => Segment,
  marks: () => boolean,
  direction: () => 'ltr' | 'rtl',
): Plugin =>
  new Plugin({
    props: {
      decorations: (state) =>
        DecorationSet.create(state.doc, [
          ...textMatches(state.doc, foreignRuns(direction())).map(({from, to}) =>
            Decoration.inline(from, to, {nodeName: 'bdi', dir: direction() === 'rtl' ? 'ltr' : 'rtl'}),
          ),
          ...issueDecorations(state.doc, segment()),
          ...(marks() ? textMatches(state.doc, invisible).map(markDecoration) : []),
        ]),
    },
  })

interface Span {
  readonly from: number
  readonly to: number
  readonly text: string
}

const markDecoration = ({from, to, text}: Span): Decoration =>
  Decoration.inline(from, to, {class: 'mark', 'data-mark': markName(text)})

/** Find a pattern in the text of a document, with positions of the document. */
export function textMatches(doc: Node, pattern: RegExp): readonly Span[] {
  const spans: Span[] = []
  doc.descendants((node, position) => {
    for (const match of (node.text ?? '').matchAll(pattern)) {
      const from = position + match.index
      spans.push({from, to: from + match[0].length, text: match[0]})
    }
  })
  return spans
}

/** Underline each issue where the words it was found in still stand. */
function issueDecorations(doc: Node, segment: Segment): readonly Decoration[] {
  return segment.issues.flatMap((issue) => {
    const span = issueSpan(doc, segment, issue.start, issue.end)
    if (!span) return []
    const attributes = {class: `issue issue-${issue.severity}`, title: issue.message}
    return [Decoration.inline(span.from, span.to, attributes)]
  })
}

/**
 * Give the place in a document of an issue's place in the plain text, where a placeholder counts for what it shows.
 * Null when nothing stands there.
 */
export function issueSpan(
  doc: Node,
  segment: Segment,
  start: number,
  end: number,
): {readonly from: number; readonly to: number} | null {
  let plain = 0
  let from: number | null = null
  let to: number | null = null
  doc.descendants((node, position) => {
    const code = node.isText
      ? null
      : segment.codes.find(({type, id}) => type === node.attrs['type'] && id === node.attrs['id'])
    const length = node.isText ? (node.text ?? '').length : (code?.equiv.length ?? 0)
    const place = (offset: number): number =>
      node.isText ? position + offset - plain : offset > plain ? position + node.nodeSize : position
    if (from === null && start >= plain && start < plain + length) from = place(start)
    if (to === null && end > plain && end <= plain + length) to = place(end)
    plain += length
  })
  return from === null || to === null || to <= from ? null : {from, to}
}
