import type {Kept} from '../src/pipeline/keep.js'
import type {Ports} from '../src/pipeline/ports.js'
import {keepDispatching, serve} from '../src/pipeline/serve.js'
import type {Pipeline} from '../src/pipeline/stage.js'

/** Begins to work; closing it finishes what is at hand. */
export type Worker = (ports: Ports) => Promise<Kept>

/** A worker of one pipeline. It also sends reminders, so that no process is the only one that does. */
export const workerOf =
  <Ref>(pipeline: Pipeline<Ref>): Worker =>
  async (ports) => {
    const serving = await serve(ports, pipeline)
    const dispatching = keepDispatching(ports)
    return {
      async close() {
        await serving.close()
        await dispatching.close()
      },
    }
  }
