import type {QueryClient} from '@tanstack/react-query'
import {freshener} from './freshener.js'
import type {Notice} from './stale.js'

const channelName = 'bayan-events'
const reopenMs = 5_000

/** Follow what happens on the server: one stream for all tabs of a browser, the others hear it from the one that has it. */
export function followEvents(queries: QueryClient): () => void {
  const channel = new BroadcastChannel(channelName)
  const freshen = freshener(queries)
  const hear = (said: Notice | 'open'): void => {
    if (said === 'open') window.dispatchEvent(new Event('bayan-reachable'))
    else freshen(said)
  }
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
