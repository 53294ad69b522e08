import {useCallback, useMemo, useRef, useState} from 'react'
import type {Locale} from '../../../src/model/locale.js'
import type {Segment, TranslationView} from '../api/wire.js'
import type {Entry} from '../outbox/entry.js'
import {entryAt} from '../outbox/outbox.js'
import {filterSegments, noFilter, shownState, type Filter} from './filter.js'
import type {TargetHandle} from './target-view.js'
import {useAids} from './use-aids.js'
import {useDeskActs} from './use-desk-acts.js'
import {usePresence} from './use-presence.js'
import {useRecutActs} from './use-recut-acts.js'
import {useWrite, type Write} from './use-write.js'
import {usePropagation} from './use-propagation.js'

/** Parts of the screen that a key opens and closes. */
export type Pane = 'help' | 'preview' | 'palette' | 'concordance' | 'filters'

/** Everything the editor's parts share: what is shown, which segment is written, and what may be done to it. */
export function useDesk(name: string, view: TranslationView) {
  const [said, setSaid] = useState<string | null>(null)
  const shown = useShown(name, view)
  const handle = useRef<TargetHandle | null>(null)
  const panes = usePanes(() => handle.current?.focus())
  const write = useWrite(name, view, setSaid)
  const aids = useAids(name, view.locale, shown.shown, shown.active)
  const recut = useRecutActs(name, view, shown.active, setSaid)
  const present = usePresence(name, view.locale, shown.active?.id ?? null)
  const propagation = usePropagation(view, shown.active, shown.entryOf, write, setSaid)
  const sight = useSight(name, view, shown.activate, write)
  const state = {name, view, ...shown, ...panes, ...sight, said, handle, present, setSaid, write, ...aids}
  return {...state, ...recut, ...propagation, ...useDeskActs(state)}
}

export type Desk = ReturnType<typeof useDesk>

/** What every row needs and no key changes, so that a row is drawn again only for its own sake. */
export interface Sight {
  readonly name: string
  readonly revision: string
  readonly source: Locale
  readonly locale: Locale
  /** Marks without ink are shown. */
  readonly marks: boolean
  /** Segments whose translation is shown in the other direction than its language's. */
  readonly turned: ReadonlySet<string>
  readonly activate: (id: string) => void
  readonly write: Write
}

function useSight(name: string, view: TranslationView, activate: (id: string) => void, write: Write) {
  const [marks, setMarks] = useState(false)
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const {revision, source, locale} = view
  const sight = useMemo<Sight>(
    () => ({name, revision, source, locale, marks, turned, activate, write}),
    [name, revision, source, locale, marks, turned, activate, write],
  )
  const turn = (id: string): void =>
    setTurned((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  return {sight, marks, turned, turn, toggleMarks: () => setMarks((on) => !on)}
}

/** Which parts are open; who closes one is back in the text. */
function usePanes(back: () => void) {
  const [panes, setPanes] = useState<ReadonlySet<Pane>>(new Set())
  const show = (pane: Pane, open: boolean): void => {
    setPanes((before) => {
      const others = [...before].filter((one) => one !== pane)
      return new Set(open ? [...others, pane] : others)
    })
    if (!open) back()
  }
  return {panes, show, toggle: (pane: Pane) => show(pane, !panes.has(pane))}
}

/** Which segments are on the screen, and which of them is being written. */
function useShown(name: string, view: TranslationView) {
  const {locale, revision, segments} = view
  const entryOf = useCallback(
    (segment: Segment): Entry | undefined => entryAt({name, locale, revision, segment: segment.id}),
    [name, locale, revision],
  )
  const [activeId, activate] = useState<string | null>(() => firstOpen(segments, entryOf))
  const [filter, setFilter] = useState<Filter>(noFilter)
  // Counted when the filter changes or segments come, not at each key: what was let through stays while it is worked on.
  const shownIds = useMemo(() => {
    if (filter === noFilter) return null
    return new Set(filterSegments(segments, filter, entryOf, Date.now()).map(({id}) => id))
  }, [filter, segments.length, entryOf])
  const shown = useMemo(
    () => (shownIds === null ? segments : segments.filter(({id}) => shownIds.has(id))),
    [segments, shownIds],
  )
  return {
    shown,
    filter,
    entryOf,
    activate,
    active: segments.find(({id}) => id === activeId) ?? null,
    setFilter,
  }
}

/** Choose where to begin: the segment of the address, else the first that nobody confirmed. */
function firstOpen(
  segments: readonly Segment[],
  entryOf: (segment: Segment) => Entry | undefined,
): string | null {
  const named = segments.find(({id}) => `#${id}` === window.location.hash)
  const open = segments.find((segment) => shownState(segment, entryOf(segment)) === 'initial')
  return (named ?? open ?? segments[0])?.id ?? null
}
