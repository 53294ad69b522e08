import type {Kept} from '../src/pipeline/keep.js'
import type {Ports} from '../src/pipeline/ports.js'
import {keepDispatching, serve} from '../src/pipeline/serve.js'
import type {Pipeline} from '../src/pipeline/stage.js'

/** Begins to work; closing it finishes the batch at hand, and what is left of a run is taken up again later. */
export type Worker = (ports: Ports) => Promise<Kept>

/** A worker of one pipeline. It also sends reminders, so that no process is the only one that does. */
export const workerOf =
  <Ref>(pipeline: Pipeline<Ref>): Worker =>
  async (ports) => {
    const stopping = new AbortController()
    const serving = await serve({...ports, stopping: stopping.signal}, pipeline)
    const dispatching = keepDispatching(ports)
    return {
      async close() {
        stopping.abort()
        await serving.close()
        await dispatching.close()
      },
    }
  }
