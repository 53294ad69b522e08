import {createPostgresBackend} from 'bullmq'
import pg from 'pg'
import type {Queue} from '../ports.js'
import {bullQueue} from './bullmq.js'
import {queueSchema} from './migrate.js'

/** Each worker holds one connection to listen on, the rest serve the queries of all queues. */
const maxConnections = 16

/** BullMQ on PostgreSQL, in the schema `bullmq` of Bayan's own database. */
export function postgresQueue(url: string): Queue {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    keepAlive: true,
    options: `-c search_path=${queueSchema}`,
    application_name: 'bayan-queue',
  })
  pool.on('error', () => undefined)
  // Every queue and worker listens to the one pool.
  pool.setMaxListeners(0)
  return bullQueue({
    factory: createPostgresBackend,
    connection: () => pool,
    close: () => pool.end(),
  })
}
