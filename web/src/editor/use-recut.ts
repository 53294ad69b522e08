import {useMutation, useQueryClient} from '@tanstack/react-query'
import {request} from '../api/request.js'
import {segmentsKey, segmentsQuery} from '../api/segments.js'
import type {Segment, TranslationView} from '../api/wire.js'

/** What is done, to the segments that a person saw: one that is cut, or two that are merged. */
type Recut =
  | {readonly act: 'split'; readonly at: number | undefined; readonly targetAt: number | null | undefined}
  | {readonly act: 'merge'; readonly next: Segment}

/** Cut a segment in two or merge it with the next, then ask for the segments as they are. */
export function useRecut(name: string, {locale}: TranslationView, segment: Segment | null) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (recut: Recut) => {
      if (!segment) return
      // A machine that found no draft counts the version up too: what a person saw still stands there.
      const {segments} = await queries.fetchQuery({...segmentsQuery(name, locale), staleTime: 0})
      const versionOf = (seen: Segment): number => {
        const now = segments.find(({id}) => id === seen.id)
        return now?.source === seen.source && now.target === seen.target ? now.version : seen.version
      }
      const {act, ...given} = recut
      const body =
        'next' in given
          ? {version: versionOf(segment), nextVersion: versionOf(given.next)}
          : {...given, version: versionOf(segment)}
      const path = `/api/communiques/${encodeURIComponent(name)}/segments/${locale}/${segment.id}/${act}`
      await request(path, {method: 'POST', body})
    },
    onSettled: () => queries.invalidateQueries({queryKey: segmentsKey(name, locale)}),
  })
}
