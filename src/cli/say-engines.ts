import type {Ports} from '../pipeline/ports.js'

/** Offer the offline engine, when no engine is set up and the operator did not leave it out. */
export function sayEngines(
  {engines, config}: {readonly engines: Ports['engines']; readonly config: Pick<Ports['config'], 'engines'>},
  say: (line: string) => void,
): void {
  if (engines.length > 0 || !config.engines.includes('bergamot')) return
  say('no machine translation is set up; to have drafts without a key, made in this house, then start again:')
  say('  npx bayan models pull fr-en en-ar ar-en en-fr --from <mirror or folder>')
}
