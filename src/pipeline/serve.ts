import type {Serving} from '../ports.js'
import {listen} from '../store/listen.js'
import {runChannel} from '../store/runs.js'
import {advance} from './advance.js'
import {dispatch} from './dispatch.js'
import {keep, type Kept} from './keep.js'
import type {Ports} from './ports.js'
import type {Pipeline} from './stage.js'

/** The dispatcher is woken by the database; it also looks by itself, in case a notification was missed. */
const dispatchEveryMs = 2_000

/** Work on a pipeline's runs until closed. */
export const serve = <Ref>(ports: Ports, pipeline: Pipeline<Ref>): Promise<Serving> =>
  ports.queue.serve(pipeline.name, ports.config.concurrency, (run) => advance(ports, pipeline, run))

/** Remind the queue of ready runs, as soon as the database tells of one. */
export function keepDispatching(ports: Ports): Kept {
  const keeper = keep(ports, 'dispatch', dispatchEveryMs, () => dispatch(ports))
  const listening = listen(ports.databaseUrl, runChannel, () => keeper.wake())
  return {
    async close() {
      await listening.close()
      await keeper.close()
    },
  }
}
