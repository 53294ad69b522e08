import {publish} from '../pipelines/publish.js'
import {codeOf} from '../src/errors.js'
import type {Ports} from '../src/pipeline/ports.js'
import {prepareSite} from '../src/release/prepare-site.js'
import {workerOf, type Worker} from './worker.js'

/** Publishes. As it begins it renders ahead what a new program or theme made stale: a release waits for less. */
export const publishWorker: Worker = async (ports) => {
  const publishing = await workerOf(publish)(ports)
  const stopping = new AbortController()
  const preparing = prepare(ports, stopping.signal)
  return {
    async close() {
      stopping.abort()
      await Promise.all([publishing.close(), preparing])
    },
  }
}

/** What fails here fails again in the next release, which says so to whom it concerns. */
async function prepare(ports: Ports, stopping: AbortSignal): Promise<void> {
  const began = performance.now()
  try {
    const documents = await prepareSite(ports, stopping)
    if (documents > 0) ports.log.info({documents, ms: Math.round(performance.now() - began)}, 'site prepared')
  } catch (error) {
    if (!stopping.aborted) ports.log.warn({code: codeOf(error)}, 'site not prepared')
  }
}
