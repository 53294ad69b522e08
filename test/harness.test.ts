import {existsSync} from 'node:fs'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {Redis} from 'ioredis'
import pg from 'pg'
import {freshDatabase} from './helpers/database.js'
import {hasRedis, startRedis} from './helpers/redis.js'
import slow from './slow.json' with {type: 'json'}

const timeoutMs = 120_000

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({connectionString: url})
  await client.connect()
  try {
    return (await client.query({text, rowMode: 'array'})).rows.flat()
  } finally {
    await client.end()
  }
}

test(
  'freshDatabase gives each asker a database of its own',
  async () => {
    const [one, two] = await Promise.all([freshDatabase(), freshDatabase()])
    await query(one.url, 'create table only_here as select 1 as x')
    expect(await query(two.url, `select to_regclass('only_here')`)).toEqual([null])
    await Promise.all([one.drop(), two.drop()])
    await expect(query(one.url, 'select 1')).rejects.toThrow('does not exist')
  },
  timeoutMs,
)

const withRedis = hasRedis() ? describe : describe.skip

withRedis('startRedis', () => {
  let redis: NonNullable<Awaited<ReturnType<typeof startRedis>>>
  beforeAll(async () => {
    redis = (await startRedis())!
  }, timeoutMs)
  afterAll(() => redis.stop())

  test('is set as production should be', async () => {
    const client = new Redis(redis.url)
    expect(await client.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction'])
    expect(await client.config('GET', 'appendonly')).toEqual(['appendonly', 'yes'])
    client.disconnect()
  })

  test('comes back from a crash', async () => {
    await redis.crash()
    const client = new Redis(redis.url)
    expect(await client.ping()).toBe('PONG')
    client.disconnect()
  })
})

test('the suites that go first are there', () => {
  const there = (name: string): boolean => existsSync(new URL(`${name}.test.ts`, import.meta.url))
  expect(Object.keys(slow).filter((name) => !there(name))).toEqual([])
})
