import type {QueryClient} from '@tanstack/react-query'
import {segmentsKey} from '../api/queries.js'
import {request} from '../api/request.js'
import type {Segment, TranslationView} from '../api/wire.js'

/** Take one translated segment as reviewed, and show it so. */
export async function reviewSegment(
  queries: QueryClient,
  name: string,
  {locale}: TranslationView,
  segment: Segment,
): Promise<void> {
  await request(`/api/communiques/${encodeURIComponent(name)}/review`, {
    method: 'POST',
    body: {locale, segments: [segment.id]},
  })
  queries.setQueryData<TranslationView>(segmentsKey(name, locale), (view) =>
    view === undefined
      ? undefined
      : {
          ...view,
          segments: view.segments.map((one) =>
            one.id === segment.id ? {...one, state: 'reviewed', version: one.version + 1} : one,
          ),
        },
  )
}
