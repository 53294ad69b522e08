import {hasRedis, startRedis} from './redis.js'

/** The two places where the queue may live; the Redis half says when it is left out. */
export const backends: readonly ('postgres' | 'redis')[] = hasRedis() ? ['postgres', 'redis'] : ['postgres']

if (backends.length === 1) console.warn('skipped on Redis: redis-server is not on the PATH')

/** Give what `REDIS_URL` must be for a back end, and how to let it go. */
export async function openBackend(
  name: 'postgres' | 'redis',
): Promise<{redisUrl: string | undefined; close(): Promise<void>}> {
  const redis = name === 'redis' ? await startRedis() : null
  return {redisUrl: redis?.url, close: async () => redis?.stop()}
}
