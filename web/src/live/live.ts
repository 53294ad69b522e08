import type {QueryClient} from '@tanstack/react-query'
import {sentLately} from '../outbox/sent-lately.js'

/** What the stream tells of an event. */
interface Notice {
  readonly act?: string
  readonly communique?: string | null
  readonly revision?: string | null
  readonly locale?: string | null
  readonly segment?: string | null
}

const channelName = 'bayan-events'
const restMs = 400

/** Follow what happens on the server: one stream for all tabs of a browser, the others hear it from the one that has it. */
export function followEvents(queries: QueryClient): void {
  const channel = new BroadcastChannel(channelName)
  const hear = freshener(queries)
  channel.onmessage = ({data}: MessageEvent<Notice | 'open'>) => hear(data)
  const lead = (): Promise<never> => {
    const source = new EventSource('/api/events')
    const tell = (said: Notice | 'open'): void => {
      channel.postMessage(said)
      hear(said)
    }
    source.onopen = () => tell('open')
    source.onmessage = ({data}: MessageEvent<string>) => tell(JSON.parse(data) as Notice)
    return new Promise(() => undefined)
  }
  void navigator.locks.request(channelName, lead)
}

/** Ask again for what an event makes stale, once things have come to rest. */
function freshener(queries: QueryClient): (said: Notice | 'open') => void {
  const stale = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const freshen = (): void => {
    timer = undefined
    for (const key of stale) void queries.invalidateQueries({queryKey: [key]})
    stale.clear()
  }
  return (said) => {
    if (said === 'open') {
      window.dispatchEvent(new Event('bayan-reachable'))
      return
    }
    stale.add('communiques').add('communique').add('reports').add('comments')
    const ours = said.segment !== undefined && said.segment !== null && sentLately(said.segment)
    if (!ours) stale.add('segments').add('history')
    timer ??= setTimeout(freshen, restMs)
  }
}
