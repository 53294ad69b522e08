import {useMutation, useQueryClient} from '@tanstack/react-query'
import {segmentsKey} from '../api/queries.js'
import {request} from '../api/request.js'
import type {Segment, TranslationView} from '../api/wire.js'

interface Recut {
  readonly act: 'split' | 'merge'
  readonly body: unknown
}

/** Cut a segment in two or merge it with the next, then ask for the segments as they are. */
export function useRecut(name: string, {locale}: TranslationView, segment: Segment | null) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({act, body}: Recut) =>
      request(`/api/communiques/${encodeURIComponent(name)}/segments/${locale}/${segment?.id ?? ''}/${act}`, {
        method: 'POST',
        body,
      }),
    onSettled: () => queries.invalidateQueries({queryKey: segmentsKey(name, locale)}),
  })
}
