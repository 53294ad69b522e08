import pg from 'pg'

const reconnectMs = 1_000

/**
 * Call `hear` at each notification on `channel`, over a connection of its own that is opened again when it breaks.
 * What was sent in between is missed: whoever listens must also look by itself now and then.
 */
export function listen(
  url: string,
  channel: string,
  hear: (payload: string) => void,
): {close(): Promise<void>} {
  let closed = false
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined

  const open = async (): Promise<void> => {
    if (closed) return
    const next = new pg.Client({connectionString: url, keepAlive: true, application_name: 'bayan-listen'})
    let lost = false
    const lose = (): void => {
      if (lost) return
      lost = true
      next.end().catch(() => undefined)
      if (!closed) timer = setTimeout(() => void open(), reconnectMs).unref()
    }
    next.on('error', lose)
    next.on('end', lose)
    next.on('notification', (message) => hear(message.payload ?? ''))
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
      client = next
      hear('')
    } catch {
      lose()
    }
  }
  const opening = open()
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      await opening
      await client?.end().catch(() => undefined)
    },
  }
}
