import type {QueryClient} from '@tanstack/react-query'
import {request} from '../api/request.js'
import {changeSegments} from '../api/segments.js'
import type {Segment, TranslationView} from '../api/wire.js'

/** Take one translated segment as reviewed, and show it so. */
export async function reviewSegment(
  queries: QueryClient,
  name: string,
  {locale, revision}: TranslationView,
  segment: Segment,
): Promise<void> {
  await request(`/api/communiques/${encodeURIComponent(name)}/review`, {
    method: 'POST',
    body: {locale, segments: [segment.id]},
  })
  changeSegments(queries, {name, locale, revision}, (one) =>
    one.id === segment.id ? {...one, state: 'reviewed', version: one.version + 1} : one,
  )
}
