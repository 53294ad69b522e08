import type {QueryClient} from '@tanstack/react-query'
import {at} from '../api/queries.js'
import {request} from '../api/request.js'
import {changeSegments} from '../api/segments.js'
import type {TranslationView} from '../api/wire.js'

/** One segment that somebody changed. */
export interface Touched {
  readonly revision: string
  readonly locale: string
  readonly segment: string
}

/** Most segments asked for by name; beyond, the whole translation is. */
const maxNamed = 50

/** Ask again, at once, for segments that somebody changed in the translations that are at hand, and for nothing else. */
export async function refreshSegments(queries: QueryClient, touched: readonly Touched[]): Promise<void> {
  const views = queries.getQueryCache().findAll({queryKey: ['segments']})
  for (const query of views) {
    const view = query.state.data as TranslationView | undefined
    if (!view) continue
    const {revision, locale} = view
    const ids = touched.filter((one) => one.revision === revision && one.locale === locale)
    if (ids.length === 0) continue
    const name = String(query.queryKey[1])
    if (query.getObserversCount() === 0 || document.hidden || ids.length > maxNamed) {
      void queries.invalidateQueries({
        queryKey: query.queryKey,
        refetchType: document.hidden ? 'none' : 'active',
      })
      continue
    }
    const only = ids.map(({segment}) => segment).join(',')
    const found = await request<TranslationView>(
      `${at(name)}/segments/${locale}?only=${encodeURIComponent(only)}`,
    ).catch(() => null)
    if (found?.revision !== revision) continue
    const lines = new Map(found.segments.map((line) => [line.id, line]))
    changeSegments(queries, {name, locale, revision}, (one) => {
      const line = lines.get(one.id)
      return line && one.version <= line.version ? line : one
    })
  }
}
