import {useQueryClient} from '@tanstack/react-query'
import {useCallback, useMemo, useRef, useState} from 'react'
import type {Locale} from '../../../src/model/locale.js'
import type {Segment, TranslationView} from '../api/wire.js'
import {keyOf, type Entry} from '../outbox/entry.js'
import {drop, entryAt, put} from '../outbox/outbox.js'
import {useOutbox} from '../parts/use-outbox.js'
import {filterSegments, noFilter, shownState, shownTarget, type Filter} from './filter.js'
import {missingCodes} from './schema.js'
import type {TargetHandle} from './target-view.js'
import {reviewSegment} from './review-segment.js'

/** Everything the editor's parts share: what is shown, which segment is written, and what may be done to it. */
export function useDesk(name: string, view: TranslationView) {
  const queries = useQueryClient()
  const outbox = useOutbox()
  const {locale, segments} = view
  const entryOf = useCallback(
    (segment: Segment): Entry | undefined => outbox.get(keyOf({name, locale, segment: segment.id})),
    [outbox, name, locale],
  )
  const [filter, setFilter] = useState<Filter>(noFilter)
  const [activeId, setActiveId] = useState<string | null>(() => firstOpen(segments, entryOf))
  const [marks, setMarks] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const handle = useRef<TargetHandle | null>(null)
  // What the filter lets through stays on the screen while it is worked on, though its state changes.
  const shownIds = useMemo(
    () => new Set(filterSegments(segments, filter, entryOfNow(name, locale)).map(({id}) => id)),
    // eslint-disable-next-line -- counted anew when the filter changes, not at each key
    [filter, segments.length],
  )
  const shown = useMemo(() => segments.filter(({id}) => shownIds.has(id)), [segments, shownIds])
  const active = segments.find(({id}) => id === activeId) ?? null

  const write = (segment: Segment, markup: string | null, confirm: boolean): void => {
    const before = entryAt({name, locale, segment: segment.id})
    if (markup === segment.target && !confirm && before === undefined) return
    put({
      name,
      locale,
      segment: segment.id,
      markup,
      confirm,
      version: before?.version ?? segment.version,
      at: Date.now(),
      trouble: before?.trouble?.type === 'conflict' ? before.trouble : null,
    })
  }
  const step = (by: number): void => {
    const at = shown.findIndex(({id}) => id === activeId)
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))]
    if (next) setActiveId(next.id)
  }
  const nextOpen = (): void => {
    const at = shown.findIndex(({id}) => id === activeId)
    const order = [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))]
    const next = order.find((one) => shownState(one, entryAt({name, locale, segment: one.id})) === 'initial')
    if (next) setActiveId(next.id)
    else setSaid('editor.allDone')
  }
  const confirm = (): void => {
    if (!active) return
    const entry = entryAt({name, locale, segment: active.id})
    const text = shownTarget(active, entry)
    setSaid(null)
    if (text === '') return setSaid('editor.empty')
    if (missingCodes(text, active.codes).length > 0) return setSaid('editor.codesMissing')
    if (entry?.trouble?.type === 'conflict') return setSaid('editor.settleFirst')
    if (entry) write(active, entry.markup, true)
    else if (active.state === 'initial') write(active, null, true)
    nextOpen()
  }
  const review = async (): Promise<void> => {
    if (!active || active.state !== 'translated' || entryOf(active)) return
    await reviewSegment(queries, name, view, active)
    step(1)
  }
  return {
    name,
    view,
    shown,
    active,
    filter,
    marks,
    said,
    handle,
    entryOf,
    setFilter,
    setSaid,
    activate: setActiveId,
    toggleMarks: () => setMarks((on) => !on),
    write,
    settle: (entry: Entry, markup: string | null, version: number) =>
      markup === null ? drop(entry) : put({...entry, markup, version, at: Date.now(), trouble: null}),
    step,
    nextOpen,
    confirm,
    review,
  }
}

export type Desk = ReturnType<typeof useDesk>

const entryOfNow =
  (name: string, locale: Locale) =>
  (segment: Segment): Entry | undefined =>
    entryAt({name, locale, segment: segment.id})

/** Choose where to begin: the first segment that nobody confirmed, else the first. */
const firstOpen = (
  segments: readonly Segment[],
  entryOf: (segment: Segment) => Entry | undefined,
): string | null =>
  (segments.find((segment) => shownState(segment, entryOf(segment)) === 'initial') ?? segments[0])?.id ?? null
