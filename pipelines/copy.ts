import type {Ports} from '../src/pipeline/ports.js'
import {stage, type Pipeline} from '../src/pipeline/stage.js'
import {copySite} from '../src/release/copy-site.js'

/** Bring the mirror to what readers of the site see at this moment. It follows every switch, and stops at nothing new. */
export const copyStage = stage('copy', {
  load: async (_db, key: string) => key,
  run: async (_key, ports: Ports) => copySite(ports),
  save: async () => undefined,
  lock: 'copy',
})

/** A copy that no publication asked for: after a rollback, or by hand. The key names the release it was called for. */
export const copy: Pipeline<string> = {
  name: 'copy',
  key: (release) => release,
  ref: (key) => key,
  stages: [copyStage],
}
