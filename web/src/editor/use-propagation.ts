import {useState} from 'react'
import type {Segment, TranslationView} from '../api/wire.js'
import type {Entry} from '../outbox/entry.js'
import {shownTarget} from './filter.js'
import {repetitionsOf} from './repetitions.js'
import type {Write} from './use-write.js'

/** Put the text of the segment that is written in its repetitions; the last time may be undone, wherever one is. */
export function usePropagation(
  view: TranslationView,
  active: Segment | null,
  entryOf: (segment: Segment) => Entry | undefined,
  write: Write,
  say: (words: string | null) => void,
) {
  const [propagated, setPropagated] = useState<readonly {segment: string; target: string}[]>([])
  const textOf = (segment: Segment): string => shownTarget(segment, entryOf(segment))
  const propagate = (): void => {
    const markup = active && textOf(active)
    if (!active || markup === null || markup === '') return say('editor.empty')
    const others = repetitionsOf(view.segments, active, markup)
    if (others.length === 0) return say('repetitions.none')
    setPropagated(others.map((other) => ({segment: other.id, target: textOf(other)})))
    for (const other of others) write(other, markup, false)
    say(null)
  }
  const takeBack = (): void => {
    for (const {segment, target} of propagated) {
      const now = view.segments.find(({id}) => id === segment)
      if (now) write(now, target, false)
    }
    setPropagated([])
  }
  return {propagated, propagate, takeBack}
}
