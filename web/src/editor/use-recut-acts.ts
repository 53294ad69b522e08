import {useState} from 'react'
import type {Segment, TranslationView} from '../api/wire.js'
import {entryAt} from '../outbox/outbox.js'
import {cutsOf, plainOf} from './cuts.js'
import {useRecut} from './use-recut.js'

/** Split the segment that is written, or merge it with the next of its unit; a text not saved yet comes first. */
export function useRecutActs(
  name: string,
  view: TranslationView,
  active: Segment | null,
  say: (words: string | null) => void,
) {
  const [asked, setAsked] = useState<string | null>(null)
  const {mutate} = useRecut(name, view, active)
  const {locale, revision, segments} = view
  const waits = ({id}: Segment): boolean => entryAt({name, locale, revision, segment: id}) !== undefined
  const askSplit = (): void => {
    if (!active) return
    const short = cutsOf(plainOf(active.source, active.codes)).length === 0
    const wrong = waits(active) ? 'editor.saveFirst' : short ? 'editor.oneWord' : null
    say(wrong)
    if (wrong === null) setAsked(active.id)
  }
  const merge = (): void => {
    if (!active) return
    const next = segments[segments.indexOf(active) + 1]
    if (next?.unit !== active.unit) return say('editor.lastOfUnit')
    if (waits(active) || waits(next)) return say('editor.saveFirst')
    say(null)
    mutate({act: 'merge', next}, {onError: (error) => say(error.message)})
  }
  const splitting = segments.find(({id}) => id === asked) ?? null
  return {splitting, askSplit, endSplit: () => setAsked(null), merge}
}
