import {useQuery} from '@tanstack/react-query'
import type {Locale} from '../../../src/model/locale.js'
import type {Present} from '../../../src/store/presence.js'
import {useEffect, useMemo} from 'react'
import {request} from '../api/request.js'

/** Well within the lease of 45 s. */
const beatMs = 15_000
const tab = crypto.randomUUID()

/** Say which segment this tab is in, again and again; give who else is in this translation, by segment. */
export function usePresence(
  name: string,
  locale: Locale,
  segment: string | null,
): ReadonlyMap<string, readonly string[]> {
  const path = `/api/communiques/${encodeURIComponent(name)}/presence/${locale}`
  useGoodbye(path)
  const {data} = useQuery({
    queryKey: ['presence', name, locale, segment],
    enabled: segment !== null,
    // Whoever comes back to a segment says so at once.
    staleTime: 0,
    refetchInterval: beatMs,
    retry: false,
    placeholderData: (before) => before,
    queryFn: () => request<{others: readonly Present[]}>(path, {method: 'POST', body: {tab, segment}}),
  })
  const others = data?.others
  return useMemo(() => {
    const bySegment = new Map<string, readonly string[]>()
    for (const one of others ?? []) {
      bySegment.set(one.segment, [...(bySegment.get(one.segment) ?? []), one.who])
    }
    return bySegment
  }, [others])
}

/** Say that this tab leaves, whether for another screen or for good. */
function useGoodbye(path: string): void {
  useEffect(() => {
    const leave = (): void =>
      void request(path, {method: 'POST', body: {tab, segment: null}, keepalive: true}).catch(() => undefined)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [path])
}
