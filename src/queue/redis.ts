import {Redis} from 'ioredis'
import type {Queue} from '../ports.js'
import {bullQueue} from './bullmq.js'

/** BullMQ on Redis or Valkey. Asks for `maxmemory-policy noeviction`; `bayan doctor` looks. */
export function redisQueue(url: string): Queue {
  const connections: Redis[] = []
  return bullQueue({
    factory: undefined,
    connection(purpose) {
      // A worker waits for ever on its blocking call; a sender must hear soon that Redis is away.
      const redis = new Redis(url, {
        maxRetriesPerRequest: purpose === 'worker' ? null : 2,
        enableOfflineQueue: true,
      })
      redis.on('error', () => undefined)
      connections.push(redis)
      return redis
    },
    async close() {
      for (const redis of connections) redis.disconnect()
    },
  })
}
