import {useState} from 'react'
import type {Segment, TranslationView} from '../api/wire.js'
import type {Entry} from '../outbox/entry.js'
import {shownTarget} from './filter.js'
import {repetitionsOf} from './repetitions.js'
import type {Write} from './use-write.js'

/** A repetition that was given a text, and what stood there before. */
interface Propagated {
  readonly segment: string
  readonly before: string
  readonly markup: string
}

/** Put the text of the segment that is written in its repetitions; the last time may be undone, wherever one is. */
export function usePropagation(
  view: TranslationView,
  active: Segment | null,
  entryOf: (segment: Segment) => Entry | undefined,
  write: Write,
  say: (words: string | null) => void,
) {
  const [propagated, setPropagated] = useState<readonly Propagated[]>([])
  const textOf = (segment: Segment): string => shownTarget(segment, entryOf(segment))
  const propagate = (): void => {
    const markup = active && textOf(active)
    if (!active || markup === null || markup === '') return say('editor.empty')
    const others = repetitionsOf(view.segments, active, markup)
    if (others.length === 0) return say('repetitions.none')
    setPropagated(others.map((other) => ({segment: other.id, before: textOf(other), markup})))
    for (const other of others) write(other, markup, false)
    say(null)
  }
  const takeBack = (): void => {
    for (const {segment, before, markup} of propagated) {
      const now = view.segments.find(({id}) => id === segment)
      // What somebody wrote there since stays.
      if (now && textOf(now) === markup) write(now, before, false)
    }
    setPropagated([])
  }
  return {propagated, propagate, takeBack}
}
