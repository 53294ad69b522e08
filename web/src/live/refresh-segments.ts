import type {QueryClient} from '@tanstack/react-query'
import {aidsQuery} from '../api/queries.js'
import type {TranslationView} from '../api/wire.js'

/** One segment that somebody changed. */
export interface Touched {
  readonly revision: string
  readonly locale: string
  readonly segment: string
}

/** Most segments asked for one by one; beyond, the whole translation is. */
export const maxTouched = 20

/** Ask again for segments that somebody changed, in the translations that are at hand, and for nothing else. */
export async function refreshSegments(queries: QueryClient, touched: readonly Touched[]): Promise<void> {
  const views = queries.getQueriesData<TranslationView>({queryKey: ['segments']})
  for (const [key, view] of views) {
    const name = String(key[1])
    for (const {revision, locale, segment} of touched) {
      if (view?.revision !== revision || view.locale !== locale) continue
      const query = {...aidsQuery(name, view.locale, segment), staleTime: 0}
      const found = await queries.fetchQuery(query).catch(() => null)
      if (!found) continue
      const {earlier: _earlier, matches: _matches, terms: _terms, ...line} = found
      queries.setQueryData<TranslationView>(key, (now) =>
        now?.revision !== revision
          ? now
          : {
              ...now,
              segments: now.segments.map((one) =>
                one.id === segment && one.version <= line.version ? line : one,
              ),
            },
      )
    }
  }
}
