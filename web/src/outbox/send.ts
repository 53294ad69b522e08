import {notifyManager, type QueryClient} from '@tanstack/react-query'
import i18next from 'i18next'
import {Refusal, request} from '../api/request.js'
import {changeSegments, segmentsKey, segmentsQuery} from '../api/segments.js'
import {sessionIsOver} from '../api/session.js'
import type {Segment} from '../api/wire.js'
import {owner, stayAlive} from './disk.js'
import {keyOf, type Entry, type Trouble} from './entry.js'
import {drop, onWaiting, put, snapshot} from './outbox.js'
import {noteSent} from './sent-lately.js'

/** How long a draft rests before it is sent: a person who types is not interrupted. */
const restMs = 1_200
const firstRetryMs = 1_500
const maxRetryMs = 20_000
/** Of what outlives a page browsers take 64 KiB in all (Fetch, 4.6). */
const maxKeepaliveBytes = 32_768
const tooLargeStatus = 413

interface Saved {
  readonly version: number
  readonly issues: Segment['issues']
  readonly state: Segment['state']
}

/** Send what waits in the outbox, one text after another, again and again until the server takes it. */
export function startSending(queries: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let busy = false
  let failing = false
  let retryMs = firstRetryMs

  const soon = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void turn(), ms)
  }
  const turn = async (restsMs = restMs): Promise<void> => {
    if (busy) return
    busy = true
    const next = nextToSend(Date.now(), restsMs)
    try {
      if (next.entry) {
        await send(queries, next.entry)
        retryMs = firstRetryMs
      }
      failing = false
    } catch {
      failing = true
      retryMs = Math.min(retryMs * 2, maxRetryMs)
      busy = false
      return soon(retryMs)
    }
    busy = false
    const after = nextToSend(Date.now(), restMs)
    if (after.entry) soon(0)
    else if (after.inMs !== null) soon(after.inMs)
  }
  const now = (): void => {
    retryMs = firstRetryMs
    soon(0)
  }
  stayAlive()
  // A server that does not answer is not asked at each key.
  onWaiting(() => busy || failing || soon(0))
  // Who goes to another tab or leaves types no more: what is left goes with its last breath, and is on the disk if not.
  document.addEventListener('visibilitychange', () => document.hidden && void turn(0))
  window.addEventListener('online', now)
  window.addEventListener('focus', now)
  window.addEventListener('bayan-reachable', now)
  return now
}

/** Choose what to send: what was confirmed at once, a draft when it has rested. */
function nextToSend(now: number, restsMs: number): {entry: Entry | null; inMs: number | null} {
  const waiting = [...snapshot().values()].filter((entry) => entry.trouble === null)
  const entry = waiting.find(({confirm, at}) => confirm || now - at >= restsMs) ?? null
  const rests = waiting.map(({at}) => Math.max(0, at + restsMs - now))
  return {entry, inMs: rests.length > 0 ? Math.min(...rests) : null}
}

/** Send one text. Throws when the server was not reached or cannot now. */
async function send(queries: QueryClient, entry: Entry): Promise<void> {
  const path = `/api/communiques/${encodeURIComponent(entry.name)}/segments/${entry.locale}/${entry.segment}`
  noteSent(entry.segment)
  try {
    if (sessionIsOver()) await refuseSomebodyElse()
    const saved = await request<Saved>(path, {
      method: 'PUT',
      // The server takes it from nobody else: another may have logged in meanwhile, in another window too.
      body: {markup: entry.markup, draft: !entry.confirm, revision: entry.revision, as: owner()},
      headers: {'if-match': `"${String(entry.version)}"`},
      keepalive: document.hidden && new Blob([entry.markup ?? '']).size < maxKeepaliveBytes,
    })
    showSaved(queries, entry, saved)
    await screensFollowed()
    const current = snapshot().get(keyOf(entry))
    if (current === entry) drop(entry)
    else if (current) put({...current, version: saved.version})
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 0 || error.status >= 500) throw error
    if (error.status === 401 || error.status === 429 || error.code === 'still_running') throw error
    if (error.code === 'version_conflict') return settle(queries, entry)
    if (error.code === 'state_forbids' && error.detail['reason'] === 'revised')
      return moved(queries, entry, error)
    const current = snapshot().get(keyOf(entry)) ?? entry
    put({...current, trouble: refusedFor(error)})
  }
}

/** After a session ended, who logs in may be somebody else, as whom nothing of this person's must go. */
async function refuseSomebodyElse(): Promise<void> {
  const {name} = await request<{name: string}>('/api/me')
  if (name === owner()) return
  window.location.reload()
  throw new Refusal(0, 'offline', '', '', {})
}

/** Wait until the screens show what was saved: a text dropped before would leave the old one there for a moment. */
const screensFollowed = (): Promise<void> =>
  new Promise((resolve) => {
    notifyManager.schedule(resolve)
  })

/** Say why a text is refused. Its size is told in words of the desk, whoever refuses it: what stands before the server too. */
const refusedFor = ({status, code, message, remedy, detail}: Refusal): Trouble =>
  status === tooLargeStatus || (code === 'request_invalid' && detail['place'] === '/markup')
    ? {type: 'refused', message: i18next.t('unsaved.tooLarge'), remedy: i18next.t('unsaved.shorten')}
    : {type: 'refused', message, remedy}

/** The original was revised: the text stays, with where its segment is now. */
async function moved(queries: QueryClient, entry: Entry, {detail}: Refusal): Promise<void> {
  const current = snapshot().get(keyOf(entry)) ?? entry
  const {revision = '', segment = ''} = detail
  put({...current, trouble: {type: 'moved', revision: String(revision), segment: String(segment)}})
  await queries.invalidateQueries({queryKey: segmentsKey(entry.name, entry.locale)})
}

/** Somebody else's text stands there: when it is the same there is nothing to settle, else a person must. */
async function settle(queries: QueryClient, entry: Entry): Promise<void> {
  const query = {...segmentsQuery(entry.name, entry.locale), staleTime: 0}
  const {revision, segments} = await queries.fetchQuery(query)
  if (revision !== entry.revision) return
  const theirs = segments.find(({id}) => id === entry.segment)
  const mine = snapshot().get(keyOf(entry)) ?? entry
  if (!theirs || (theirs.target === mine.markup && (!mine.confirm || theirs.state !== 'initial')))
    return drop(mine)
  // What was confirmed is not what stands there now: whoever confirms looks at that first.
  if (mine.markup === null) return drop(mine)
  const isMine = theirs.target === mine.markup || theirs.target === entry.markup
  if (isMine) return put({...mine, version: theirs.version})
  put({
    ...mine,
    trouble: {
      type: 'conflict',
      theirs: theirs.target ?? '',
      version: theirs.version,
      by: theirs.by ?? theirs.reviewedBy ?? '',
    },
  })
}

/** Show a saved text as the server has it, without asking again. */
function showSaved(queries: QueryClient, entry: Entry, saved: Saved): void {
  changeSegments(queries, entry, (segment) =>
    segment.id === entry.segment ? afterSaving(segment, entry, saved) : segment,
  )
}

function afterSaving(segment: Segment, entry: Entry, saved: Saved): Segment {
  const from = segment.origin?.type === 'person' ? segment.origin.from : (segment.origin?.type ?? 'scratch')
  return {
    ...segment,
    target: entry.markup ?? segment.target,
    version: saved.version,
    issues: saved.issues,
    state: saved.state,
    origin: entry.markup === null ? segment.origin : {type: 'person', from},
    reviewedBy: saved.state === 'reviewed' ? segment.reviewedBy : null,
  }
}
