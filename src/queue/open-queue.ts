import type {Queue} from '../ports.js'

/** Where the queue lives: in Redis when there is one, else in Bayan's own database. */
export interface QueuePlace {
  readonly redisUrl: string | null
  readonly databaseUrl: string
}

/** The queue of a house. BullMQ is loaded when the queue is first used: most commands never do. */
export function openQueue(place: QueuePlace): Queue {
  let opening: Promise<Queue> | null = null
  const queue = (): Promise<Queue> => (opening ??= load(place))
  return {
    remind: async (reminders) => (await queue()).remind(reminders),
    serve: async (...given) => (await queue()).serve(...given),
    schedule: async (...given) => (await queue()).schedule(...given),
    holds: async (reminder) => (await queue()).holds(reminder),
    depth: async (pipeline) => (await queue()).depth(pipeline),
    board: async (...given) => (await queue()).board(...given),
    ping: async () => (await queue()).ping(),
    close: async () => (await opening)?.close(),
  }
}

async function load({redisUrl, databaseUrl}: QueuePlace): Promise<Queue> {
  if (redisUrl !== null) return (await import('./redis.js')).redisQueue(redisUrl)
  return (await import('./postgres.js')).postgresQueue(databaseUrl)
}
