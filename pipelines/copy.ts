import type {Ports} from '../src/pipeline/ports.js'
import {stage, type Pipeline} from '../src/pipeline/stage.js'
import {copySite} from '../src/release/copy-site.js'
import {hastenRuns} from '../src/store/runs.js'

/**
 * Bring the mirror to what readers of the site see at this moment; it follows every switch. The key names the revision, or
 * the release, that it was called for. News of it waits for the end of the first try, whatever that was.
 */
export const copy: Pipeline<string> = {
  name: 'copy',
  key: (cause) => cause,
  ref: (key) => key,
  isOutward: true,
  stages: [
    stage('copy', {
      load: async (_db, cause: string) => cause,
      run: async (cause, ports: Ports) => {
        try {
          await copySite(ports)
        } finally {
          await hastenRuns(ports.pool, 'tell', cause)
        }
      },
      save: async () => undefined,
      lock: 'copy',
    }),
  ],
}
