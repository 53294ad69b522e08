import {useQueryClient} from '@tanstack/react-query'
import type {Segment, TranslationView} from '../api/wire.js'
import type {Entry} from '../outbox/entry.js'
import {drop, put} from '../outbox/outbox.js'
import {shownState, shownTarget} from './filter.js'
import {reviewSegment} from './review-segment.js'
import {missingCodes} from './schema.js'
import type {Write} from './use-write.js'

interface DeskState {
  readonly name: string
  readonly view: TranslationView
  readonly shown: readonly Segment[]
  readonly active: Segment | null
  readonly entryOf: (segment: Segment) => Entry | undefined
  readonly activate: (id: string) => void
  readonly write: Write
  readonly setSaid: (words: string | null) => void
}

/** What may be done in the editor. */
export function useDeskActs(state: DeskState) {
  const queries = useQueryClient()
  const {name, view, shown, active, entryOf, activate, write, setSaid} = state
  const at = shown.findIndex(({id}) => id === active?.id)
  const step = (by: number): void => {
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))]
    if (next) activate(next.id)
  }
  const nextOpen = (): void => {
    const order = [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))]
    const next = order.find((one) => shownState(one, entryOf(one)) === 'initial')
    if (next) activate(next.id)
    else if (view.segments.length === view.total) setSaid('editor.allDone')
  }
  const confirm = (): void => {
    if (!active) return
    const entry = entryOf(active)
    const wrong = whyNotConfirmed(active, entry)
    setSaid(wrong)
    if (wrong !== null) return
    if (entry) write(active, entry.markup, true)
    else if (active.state === 'initial') write(active, null, true)
    nextOpen()
  }
  const review = async (): Promise<void> => {
    if (active?.state !== 'translated' || entryOf(active)) return
    await reviewSegment(queries, name, view, active).catch((error: unknown) =>
      setSaid((error as Error).message),
    )
    step(1)
  }
  return {step, nextOpen, confirm, review, settle}
}

/** Give the words for what keeps a segment from being confirmed; null when nothing does. */
function whyNotConfirmed(segment: Segment, entry: Entry | undefined): string | null {
  const text = shownTarget(segment, entry)
  if (text === '') return 'editor.empty'
  if (missingCodes(text, segment.codes).length > 0) return 'editor.codesMissing'
  return entry?.trouble?.type === 'conflict' ? 'editor.settleFirst' : null
}

/** End a conflict: keep a text over the version that stands there, or let it go (null). */
const settle = (entry: Entry, markup: string | null, version: number): void =>
  markup === null ? drop(entry) : put({...entry, markup, version, at: Date.now(), trouble: null})
