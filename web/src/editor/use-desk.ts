import {useCallback, useMemo, useRef, useState} from 'react'
import type {Segment, TranslationView} from '../api/wire.js'
import {keyOf, type Entry} from '../outbox/entry.js'
import {entryAt} from '../outbox/outbox.js'
import {useOutbox} from '../parts/use-outbox.js'
import {filterSegments, noFilter, shownState, type Filter} from './filter.js'
import type {TargetHandle} from './target-view.js'
import {useDeskActs} from './use-desk-acts.js'
import {usePresence} from './use-presence.js'
import {useRecutActs} from './use-recut-acts.js'

/** Everything the editor's parts share: what is shown, which segment is written, and what may be done to it. */
export function useDesk(name: string, view: TranslationView) {
  const shown = useShown(name, view)
  const [marks, setMarks] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const handle = useRef<TargetHandle | null>(null)
  const recut = useRecutActs(name, view, shown.active, setSaid)
  const present = usePresence(name, view.locale, shown.active?.id ?? null)
  const state = {name, view, ...shown, marks, said, handle, present, setSaid, ...recut}
  return {...state, ...useDeskActs(state), toggleMarks: () => setMarks((on) => !on)}
}

export type Desk = ReturnType<typeof useDesk>

/** Which segments are on the screen, and which of them is being written. */
function useShown(name: string, view: TranslationView) {
  const outbox = useOutbox()
  const {locale, revision, segments} = view
  const entryOf = useCallback(
    (segment: Segment): Entry | undefined => outbox.get(keyOf({name, locale, revision, segment: segment.id})),
    [outbox, name, locale, revision],
  )
  const [activeId, activate] = useState<string | null>(() => firstOpen(segments, entryOf))
  const [filter, setFilter] = useState<Filter>(noFilter)
  // Counted when the filter changes, not at each key: what was let through stays while it is worked on.
  const [shownIds, setShownIds] = useState<ReadonlySet<string> | null>(null)
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
    setFilter: (next: Filter) => {
      const now = (segment: Segment) => entryAt({name, locale, revision, segment: segment.id})
      setFilter(next)
      setShownIds(new Set(filterSegments(segments, next, now).map(({id}) => id)))
    },
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
