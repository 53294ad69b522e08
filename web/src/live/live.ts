import type {QueryClient} from '@tanstack/react-query'
import {owner} from '../outbox/disk.js'
import {sentLately} from '../outbox/sent-lately.js'
import {maxTouched, refreshSegments, type Touched} from './refresh-segments.js'

/** What the stream tells of an event. */
interface Notice {
  readonly act?: string
  readonly who?: string
  readonly communique?: string | null
  readonly revision?: string | null
  readonly locale?: string | null
  readonly segment?: string | null
}

const channelName = 'bayan-events'
const restMs = 400
const reopenMs = 5_000

/** Follow what happens on the server: one stream for all tabs of a browser, the others hear it from the one that has it. */
export function followEvents(queries: QueryClient): () => void {
  const channel = new BroadcastChannel(channelName)
  const hear = freshener(queries)
  channel.onmessage = ({data}: MessageEvent<Notice | 'open'>) => hear(data)
  const ended = new AbortController()
  const tellAll = (said: Notice | 'open'): void => {
    channel.postMessage(said)
    hear(said)
  }
  const lead = (): Promise<void> => openStream(tellAll, ended.signal)
  navigator.locks.request(channelName, {signal: ended.signal}, lead).catch(() => undefined)
  return () => {
    ended.abort()
    channel.close()
  }
}

/** Keep a stream open until `ended`; one that the server refused is tried again after a while. */
function openStream(tell: (said: Notice | 'open') => void, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource
    let timer: ReturnType<typeof setTimeout> | undefined
    const open = (): void => {
      source = new EventSource('/api/events')
      source.onopen = () => tell('open')
      source.onmessage = ({data}: MessageEvent<string>) => tell(JSON.parse(data) as Notice)
      source.onerror = () => {
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, reopenMs)
      }
    }
    ended.addEventListener('abort', () => {
      clearTimeout(timer)
      source.close()
      resolve()
    })
    open()
  })
}

/** What any event may change. */
const overall = [
  'communiques',
  'communique',
  'reports',
  'comments',
  'work',
  'notifications',
  'work',
  'notifications',
  'releases',
]

/** Acts that change the text of one segment, and acts that change none. */
const ofOne: ReadonlySet<string> = new Set(['edit', 'draft', 'confirm', 'revert', 'propagate'])
const aside: ReadonlySet<string> = new Set(['comment', 'question', 'settle'])

/** Ask again for what an event makes stale, once things have come to rest. */
function freshener(queries: QueryClient): (said: Notice | 'open') => void {
  const stale = new Set<string>()
  const touched = new Map<string, Touched>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const freshen = (): void => {
    timer = undefined
    if (touched.size > maxTouched) stale.add('segments')
    if (!stale.has('segments')) void refreshSegments(queries, [...touched.values()])
    for (const key of stale) void queries.invalidateQueries({queryKey: [key]})
    stale.clear()
    touched.clear()
  }
  return (said) => {
    if (said === 'open') {
      window.dispatchEvent(new Event('bayan-reachable'))
      return
    }
    for (const key of overall) stale.add(key)
    const {act = '', who, revision, locale, segment} = said
    if (aside.has(act)) return void (timer ??= setTimeout(freshen, restMs))
    const ours = who === owner() && typeof segment === 'string' && sentLately(segment)
    if (!ours) stale.add('history')
    if (ofOne.has(act) && revision && locale && segment) {
      if (!ours) touched.set(`${revision} ${locale} ${segment}`, {revision, locale, segment})
    } else stale.add('segments').add('aids')
    timer ??= setTimeout(freshen, restMs)
  }
}
