import {setTimeout as wait} from 'node:timers/promises'
import {plainText, textContent} from '../model/inline.js'
import type {Locale} from '../model/locale.js'
import type {Engine} from '../ports.js'
import {evaluate, type Scores} from '../score/evaluate.js'
import {machineTranslate} from '../translate/machine-translate.js'

/** Translate a test set with one engine and score what comes back; what failed is counted and not scored. */
export async function evaluateEngine(
  engine: Engine,
  source: Locale,
  target: Locale,
  pairs: readonly {readonly source: string; readonly reference: string}[],
): Promise<{readonly failed: number; readonly scores: Scores}> {
  const outcome = await machineTranslate(
    {
      source,
      target,
      confidentiality: 'public',
      segments: pairs.map((pair, index) => ({
        id: String(index),
        content: textContent(pair.source),
        before: '',
        after: '',
      })),
      glossary: [],
      examples: [],
    },
    {
      engines: [engine],
      order: 'as-listed',
      clock: {now: () => new Date()},
      cache: {get: async () => null, put: async () => undefined},
      sleep: (milliseconds, signal) => wait(milliseconds, undefined, {signal}).catch(() => undefined),
      onBatch: async () => undefined,
    },
    new AbortController().signal,
  )
  const scored = outcome.results.flatMap((result) =>
    result.status === 'draft'
      ? [{hypothesis: plainText(result.content), reference: pairs[Number(result.id)]?.reference ?? ''}]
      : [],
  )
  return {failed: pairs.length - scored.length, scores: evaluate(scored)}
}
