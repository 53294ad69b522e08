import type pg from 'pg'
import type {Config} from '../config.js'
import type {Log} from '../log.js'
import type {Metrics} from '../metrics.js'
import type {Channel, Clock, Engine, Mail, Mirror, Outlet, Queue, Speller} from '../ports.js'

/** Everything a stage or a command may reach, composed once in `src/compose.ts`. */
export interface Ports {
  readonly config: Config
  readonly databaseUrl: string
  readonly pool: pg.Pool
  readonly queue: Queue
  readonly engines: readonly Engine[]
  readonly speller: Speller
  readonly channel: Channel
  /** Gets a copy of every release; null: there is none. */
  readonly mirror: Mirror | null
  /** Told of each publication, in this order. */
  readonly outlets: readonly Outlet[]
  /** Null: nothing is mailed. */
  readonly mail: Mail | null
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  /** Aborted when this process is told to end: what costs money or time stops after the batch under way. */
  readonly stopping: AbortSignal
}
