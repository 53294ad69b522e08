import {useQuery, useQueryClient} from '@tanstack/react-query'
import {useEffect} from 'react'
import type {Locale} from '../../../src/model/locale.js'
import {aidsQuery} from '../api/queries.js'
import type {Aids, Segment} from '../api/wire.js'

/** Fetch what helps with the segment that is written, and with the one after it before it is wanted. */
export function useAids(name: string, locale: Locale, shown: readonly Segment[], active: Segment | null) {
  const queries = useQueryClient()
  const id = active?.id ?? ''
  const next = shown[shown.findIndex((one) => one.id === id) + 1]?.id
  const {data: aids} = useQuery({...aidsQuery(name, locale, id), enabled: active !== null})
  useEffect(() => {
    if (next !== undefined && aids) void queries.prefetchQuery(aidsQuery(name, locale, next))
  }, [queries, name, locale, next, aids])
  return {
    aids,
    /** Do something with them: at once when they are there, else when they come. */
    withAids(act: (found: Aids) => void): void {
      if (active === null) return
      if (aids) act(aids)
      else void queries.ensureQueryData(aidsQuery(name, locale, id)).then(act, () => undefined)
    },
  }
}
