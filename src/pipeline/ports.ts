import type pg from 'pg'
import type {Config} from '../config.js'
import type {Log} from '../log.js'
import type {Metrics} from '../metrics.js'
import type {Channel, Clock, Engine, Queue} from '../ports.js'

/** Everything a stage or a command may reach, composed once in `src/compose.ts`. */
export interface Ports {
  readonly config: Config
  readonly databaseUrl: string
  readonly pool: pg.Pool
  readonly queue: Queue
  readonly engines: readonly Engine[]
  readonly channel: Channel
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
}
