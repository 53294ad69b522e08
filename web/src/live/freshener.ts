import type {Query, QueryClient} from '@tanstack/react-query'
import {owner} from '../outbox/disk.js'
import {sentLately} from '../outbox/sent-lately.js'
import {refreshSegments, type Touched} from './refresh-segments.js'
import {isOfOneSegment, ofCommunique, staleBy, type Notice} from './stale.js'

/** How long things come to rest: what is looked at while one works, and lists that only count. */
const restMs = {soon: 400, later: 3_000} as const
type Rest = keyof typeof restMs

/** Names under which the communiqué of an event may be kept; null: any. */
type Names = readonly string[] | null

/** Ask again for what events make stale: what is on the screen of this tab, and nothing else. */
export function freshener(queries: QueryClient): (said: Notice) => void {
  const stale: Record<Rest, [key: string, names: Names, locale: string | null][]> = {soon: [], later: []}
  const touched = new Map<string, Touched>()
  const waiting = new Set<Rest>()
  const freshen = (rest: Rest): void => {
    waiting.delete(rest)
    const now = stale[rest].splice(0)
    const isStale = ({queryKey}: Query): boolean => now.some((one) => matches(queryKey, ...one))
    // In a tab that nobody looks at it is only marked, and asked for when somebody does.
    const refetchType = document.hidden ? 'none' : 'active'
    void queries.invalidateQueries({predicate: isStale, refetchType})
    if (rest === 'later') return
    void refreshSegments(queries, [...touched.values()])
    touched.clear()
  }
  const wait = (rest: Rest): void => {
    if (waiting.has(rest)) return
    waiting.add(rest)
    setTimeout(() => freshen(rest), restMs[rest])
  }
  return (said) => {
    const {who, communique, reference, revision, locale, segment} = said
    const ours = who === owner() && typeof segment === 'string' && sentLately(segment)
    const names = communique ? [communique, ...(reference ? [reference] : [])] : null
    const {soon, later} = staleBy(said)
    for (const key of soon) if (!(ours && key === 'history')) stale.soon.push([key, names, locale ?? null])
    for (const key of later) stale.later.push([key, names, locale ?? null])
    const one = isOfOneSegment(said) && !ours
    if (one && revision && locale && segment)
      touched.set(`${revision} ${locale} ${segment}`, {revision, locale, segment})
    if (soon.length > 0 || one) wait('soon')
    if (later.length > 0) wait('later')
  }
}

/** Tell whether what is kept under a key is stale: `[key, name, locale]` for what is of one translation. */
function matches(queryKey: readonly unknown[], key: string, names: Names, locale: string | null): boolean {
  if (queryKey[0] !== key) return false
  if (names === null || !ofCommunique.has(key)) return true
  if (!names.includes(String(queryKey[1]))) return false
  return key !== 'segments' || locale === null || queryKey[2] === locale
}
