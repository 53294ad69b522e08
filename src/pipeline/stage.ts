import type {Db} from '../store/database.js'
import type {Ports} from './ports.js'

/** One step of a pipeline, closed over the types of its three parts. */
export interface Stage<Ref> {
  readonly name: string
  /** Name of a lock that only one run in the house may hold, or null. */
  readonly lock: string | null
  /** Load and run. Answers what commits the result, in the transaction that also marks the stage. */
  readonly perform: (ports: Ports, ref: Ref) => Promise<(db: Db) => Promise<void>>
}

/**
 * Tie `load`, `run` and `save` into a stage; parts that do not fit do not compile. `load` and `save` talk to the store,
 * `run` is pure, but for the two stages that call outward through `ports`.
 */
export function stage<Ref, Input, Output>(
  name: string,
  parts: {
    readonly load: (db: Db, ref: Ref) => Promise<Input>
    readonly run: (input: Input, ports: Ports) => Output | Promise<Output>
    readonly save: (db: Db, ref: Ref, output: Output) => Promise<void>
    readonly lock?: string
  },
): Stage<Ref> {
  return {
    name,
    lock: parts.lock ?? null,
    async perform(ports, ref) {
      const output = await parts.run(await parts.load(ports.pool, ref), ports)
      return (db) => parts.save(db, ref, output)
    },
  }
}

/** What the machine does between two human acts. */
export interface Pipeline<Ref> {
  readonly name: string
  readonly key: (ref: Ref) => string
  readonly ref: (key: string) => Ref
  /** Depends on a service outside, which may be down for hours: it is tried for longer, and people are told meanwhile. */
  readonly isOutward?: boolean
  readonly stages: readonly Stage<Ref>[]
}
