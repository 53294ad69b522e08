import {baseKeymap} from 'prosemirror-commands'
import {history, redo, undo} from 'prosemirror-history'
import {keymap} from 'prosemirror-keymap'
import {Slice, Fragment, type Node} from 'prosemirror-model'
import {EditorState, TextSelection} from 'prosemirror-state'
import {EditorView} from 'prosemirror-view'
import type {CodeView, Segment} from '../api/wire.js'
import {chipElement, codeView} from './chip.js'
import {decorations, issueSpan} from './decorations.js'
import {moveCode} from './move-code.js'
import {cleanText, filterPaste} from './paste.js'
import {codeNode, docOf, markupOf, nodesOf, schema} from './schema.js'

/** What the keys and buttons around a segment do to its text. */
export interface TargetHandle {
  readonly setMarkup: (markup: string) => void
  readonly insertMarkup: (markup: string) => void
  readonly insertCode: (code: CodeView) => void
  /** Move the code beside the caret by a word, forward or back in the text. */
  readonly moveCode: (by: 1 | -1) => void
  /** Replace what stands at `start`–`end` of the plain text. */
  readonly replace: (start: number, end: number, text: string) => void
  readonly select: (start: number, end: number) => void
  readonly focus: () => void
}

export interface OpenTarget extends TargetHandle {
  readonly close: () => void
  readonly redraw: () => void
  /** Show a text that came from elsewhere; nothing happens when it is the one that stands here. */
  readonly take: (markup: string) => void
}

interface Opening {
  readonly place: HTMLElement
  readonly segment: () => Segment
  readonly markup: string
  readonly attributes: Readonly<Record<string, string>>
  readonly marks: () => boolean
  readonly onChange: (markup: string) => void
}

/** Marks a change that comes from elsewhere, and so is not the person's. */
const takenKey = 'taken'

/** Open the editor of one target in `place`. */
export function openTarget(opening: Opening): OpenTarget {
  const {place, segment, markup, attributes, marks, onChange} = opening
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({
      doc: docOf(markup),
      plugins: [
        history(),
        keymap({'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo, Enter: () => true}),
        keymap(baseKeymap),
        decorations(segment, marks, () => (place.dir === 'rtl' ? 'rtl' : 'ltr')),
      ],
    }),
    attributes: {...attributes},
    nodeViews: {
      code: (node) => ({
        dom: chipElement(codeView(segment().codes, String(node.attrs['type']), String(node.attrs['id']))),
      }),
    },
    clipboardTextParser: (text) => {
      const line = cleanText(text)
      return new Slice(Fragment.from(line === '' ? [] : [schema.text(line)]), 0, 0)
    },
    transformPasted: (slice) => filterPaste(slice, segment().codes, view.state.doc),
    handleDOMEvents: {mousedown: (_view, event) => clickBesideChip(view, event)},
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction))
      if (transaction.docChanged && transaction.getMeta(takenKey) !== true) onChange(markupOf(view.state.doc))
    },
  })
  // The selection is set before the focus: keys within some milliseconds of it were undone otherwise.
  view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)))
  const handle = handleOf(view, segment)
  return {
    ...handle,
    close: () => view.destroy(),
    redraw() {
      readCaret(view)
      view.dispatch(view.state.tr)
    },
    take(next) {
      readCaret(view)
      if (next === markupOf(view.state.doc)) return
      const {tr, doc} = view.state
      view.dispatch(tr.replaceWith(0, doc.content.size, [...nodesOf(next)]).setMeta(takenKey, true))
    },
  }
}

function handleOf(view: EditorView, segment: () => Segment): TargetHandle {
  const insert = (nodes: readonly Node[]): void => {
    readCaret(view)
    view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from([...nodes]), 0, 0)).scrollIntoView())
    view.focus()
  }
  return {
    setMarkup(markup) {
      const {tr, doc} = view.state
      view.dispatch(tr.replaceWith(0, doc.content.size, [...nodesOf(markup)]).scrollIntoView())
      view.focus()
    },
    insertMarkup: (markup) => insert(nodesOf(markup)),
    insertCode: (code) => insert([codeNode(code)]),
    moveCode(by) {
      readCaret(view)
      const moved = moveCode(view.state, by)
      if (moved) view.dispatch(moved)
      view.focus()
    },
    replace(start, end, text) {
      const span = issueSpan(view.state.doc, segment(), start, end)
      if (span) view.dispatch(view.state.tr.insertText(text, span.from, span.to))
      view.focus()
    },
    select(start, end) {
      const {doc, tr} = view.state
      const span = issueSpan(doc, segment(), start, end)
      if (span) view.dispatch(tr.setSelection(TextSelection.create(doc, span.from, span.to)).scrollIntoView())
      view.focus()
    },
    focus: () => view.focus(),
  }
}

/** Read where the caret is: the browser tells of it a frame late, and a key may come before, or a text be drawn anew. */
function readCaret(view: EditorView): void {
  const {anchorNode, anchorOffset, focusNode, focusOffset} = document.getSelection() ?? {}
  if (!anchorNode || !focusNode || !view.hasFocus() || !view.dom.contains(anchorNode)) return
  const anchor = view.posAtDOM(anchorNode, anchorOffset ?? 0)
  const head = view.posAtDOM(focusNode, focusOffset ?? 0)
  const {doc, selection, tr} = view.state
  if (anchor !== selection.anchor || head !== selection.head)
    view.dispatch(tr.setSelection(TextSelection.create(doc, anchor, head)))
}

/** A click on a chip puts the caret on the side of it that was clicked, as the direction of the text has it. */
function clickBesideChip(view: EditorView, event: MouseEvent): boolean {
  const chip = event.target instanceof Element ? event.target.closest('.chip') : null
  if (!(chip instanceof HTMLElement)) return false
  const {left, width} = chip.getBoundingClientRect()
  const rightHalf = event.clientX > left + width / 2
  const rtl = getComputedStyle(view.dom).direction === 'rtl'
  const before = view.posAtDOM(chip, 0)
  const after = rightHalf !== rtl
  event.preventDefault()
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, after ? before + 1 : before)))
  view.focus()
  return true
}
