import {PassThrough} from 'node:stream'
import type {Ports} from '../pipeline/ports.js'
import {draftedNotice, lastEventId, noticesAfter, type DraftedNotice, type Notice} from '../store/events.js'
import {listen} from '../store/listen.js'

const heartbeatMs = 20_000
const maxReplayed = 500

/** Ids are given before they are committed, so an event may appear behind a later one: look back this far. */
const lookBack = 64

export interface EventHub {
  /** Open a stream of the events after `after` that `shows` lets through; null begins with what comes next. */
  open(after: string | null, shows: (notice: DraftedNotice) => boolean): Promise<PassThrough>
  close(): Promise<void>
}

/** Tell every open stream what happens, over one connection that listens to the database. */
export function openEventHub(ports: Pick<Ports, 'pool' | 'databaseUrl'>): EventHub {
  const streams = new Map<PassThrough, (notice: DraftedNotice) => boolean>()
  const seen = new Set<string>()
  let last: bigint | null = null
  let looking = Promise.resolve()

  const look = async (payload: string): Promise<void> => {
    last ??= BigInt(await lastEventId(ports.pool))
    const from = last > BigInt(lookBack) ? last - BigInt(lookBack) : 0n
    const notices = await noticesAfter(ports.pool, String(from), maxReplayed)
    const fresh = notices.filter(({id}) => BigInt(id) > (last ?? 0n) || (seen.size > 0 && !seen.has(id)))
    seen.clear()
    for (const {id} of notices) seen.add(id)
    last = BigInt(notices.at(-1)?.id ?? last)
    const drafted = await draftedNotice(ports.pool, payload)
    const told = drafted ? [...fresh, drafted] : fresh
    for (const [stream, shows] of streams) {
      say(stream, told.filter(shows).map(written).join('') + (payload === '' ? lookAgain : ''))
    }
  }
  const listening = listen(ports.databaseUrl, 'bayan_event', (payload) => {
    looking = looking.then(() => look(payload)).catch(() => undefined)
  })
  const beating = setInterval(() => {
    for (const stream of streams.keys()) stream.write(': still here\n\n')
  }, heartbeatMs)
  beating.unref()

  return {
    async open(after, shows) {
      const stream = new PassThrough()
      stream.write('retry: 2000\n\n')
      const missed = after === null ? [] : await noticesAfter(ports.pool, after, maxReplayed)
      say(stream, missed.filter(shows).map(written).join(''))
      streams.set(stream, shows)
      stream.on('close', () => streams.delete(stream))
      return stream
    },
    async close() {
      clearInterval(beating)
      for (const stream of streams.keys()) stream.end()
      await listening.close()
      await looking
    },
  }
}

/** Write to a stream. An empty piece could hold up those after it, and the end too (Node, `readable.push('')`). */
const say = (stream: PassThrough, text: string): void => {
  if (text !== '') stream.write(text)
}

/** After the connection to the database was lost, nobody knows what was missed. */
const lookAgain = 'data: {}\n\n'

const written = ({category: _, ...told}: Notice | DraftedNotice): string => {
  const {id, ...notice} = 'id' in told ? told : {...told, id: null}
  return `${id === null ? '' : `id: ${id}\n`}data: ${JSON.stringify(notice)}\n\n`
}
