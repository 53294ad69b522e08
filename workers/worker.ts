import type {Kept} from '../src/pipeline/keep.js'
import type {Ports} from '../src/pipeline/ports.js'
import {serve} from '../src/pipeline/serve.js'
import type {Pipeline} from '../src/pipeline/stage.js'

/** Begins to work; closing it finishes the batch at hand, and what is left of a run is taken up again later. */
export type Worker = (ports: Ports) => Promise<Kept>

/** A worker of one pipeline. */
export const workerOf =
  <Ref>(pipeline: Pipeline<Ref>): Worker =>
  async (ports) => {
    const stopping = new AbortController()
    const serving = await serve({...ports, stopping: stopping.signal}, pipeline)
    return {
      async close() {
        stopping.abort()
        await serving.close()
      },
    }
  }
