import {queryOptions, skipToken, type QueryClient} from '@tanstack/react-query'
import type {Locale} from '../../../src/model/locale.js'
import {at} from './queries.js'
import {request} from './request.js'
import type {Segment, TranslationView} from './wire.js'

/** The key under which a translation's segments are kept. */
export const segmentsKey = (name: string, locale: Locale) => ['segments', name, locale] as const

const openingKey = (name: string, locale: Locale) => ['opening', name, locale] as const

/** The segments of one translation. Of a long one those where somebody begins come first, as `openingQuery`. */
export const segmentsQuery = (name: string, locale: Locale) =>
  queryOptions({
    queryKey: segmentsKey(name, locale),
    queryFn: async ({client}) => {
      const path = `${at(name)}/segments/${locale}`
      if (client.getQueryData(segmentsKey(name, locale))) return request<TranslationView>(path)
      const around = encodeURIComponent(window.location.hash.slice(1))
      const opening = await request<TranslationView>(`${path}?around=${around}`)
      if (opening.segments.length === opening.total) return opening
      const key = openingKey(name, locale)
      client.setQueryData(key, opening)
      const whole = await request<TranslationView>(path)
      const written = client.getQueryData<TranslationView>(key)
      client.removeQueries({queryKey: key})
      return withNewer(whole, written)
    },
  })

/** The segments where somebody begins, while the whole translation is on its way; nothing otherwise. */
export const openingQuery = (name: string, locale: Locale) =>
  queryOptions<TranslationView>({queryKey: openingKey(name, locale), queryFn: skipToken})

/** Keep what was saved while the whole was on its way. */
function withNewer(whole: TranslationView, written: TranslationView | undefined): TranslationView {
  if (written?.revision !== whole.revision) return whole
  const newer = new Map(written.segments.map((segment) => [segment.id, segment]))
  return {
    ...whole,
    segments: whole.segments.map((segment) => {
      const other = newer.get(segment.id)
      return other && other.version > segment.version ? other : segment
    }),
  }
}

/** Change segments of a revision where they are at hand, without asking for them. */
export function changeSegments(
  queries: QueryClient,
  {name, locale, revision}: {readonly name: string; readonly locale: Locale; readonly revision: string},
  change: (segment: Segment) => Segment,
): void {
  for (const key of [segmentsKey(name, locale), openingKey(name, locale)]) {
    queries.setQueryData<TranslationView>(key, (view) =>
      view?.revision === revision ? {...view, segments: view.segments.map(change)} : view,
    )
  }
}
