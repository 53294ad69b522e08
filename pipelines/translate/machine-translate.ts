import {setTimeout as wait} from 'node:timers/promises'
import {BayanError} from '../../src/errors.js'
import type {Communique, TranslationRef} from '../../src/model/communique.js'
import {plainText} from '../../src/model/inline.js'
import type {Match} from '../../src/model/match.js'
import type {Ports} from '../../src/pipeline/ports.js'
import type {TermPair} from '../../src/ports.js'
import {communiqueOf} from '../../src/store/communiques.js'
import type {Db} from '../../src/store/database.js'
import {segmentsOf} from '../../src/store/documents.js'
import {cachedAnswer, keepAnswer} from '../../src/store/engine-cache.js'
import {putEngineRequest, spentBy} from '../../src/store/engine-requests.js'
import {matchesOf, type BySegment} from '../../src/store/hints.js'
import {glossaryOf} from '../../src/store/terms/glossary.js'
import {putDrafts, targetsOf, type Draft} from '../../src/store/targets.js'
import type {AccountBook} from '../../src/translate/account-book.js'
import {machineTranslate} from '../../src/translate/machine-translate.js'
import type {SegmentResult, SegmentToDraft} from '../../src/translate/request.js'

/** A match this near is worth showing to an engine. */
const exampleSimilarity = 75

interface Input {
  readonly ref: TranslationRef
  readonly communique: Communique
  readonly segments: readonly SegmentToDraft[]
  readonly glossary: readonly TermPair[]
  readonly examples: readonly TermPair[]
}

/** Load the segments that nobody and nothing has translated. */
export async function untranslated(db: Db, ref: TranslationRef): Promise<Input> {
  const communique = await communiqueOf(db, ref.revision)
  const all = await segmentsOf(db, ref.revision)
  const empty = new Set(
    (await targetsOf(db, ref))
      .filter(({target}) => target.state === 'initial' && target.content === null)
      .map(({segment}) => segment),
  )
  if (empty.size === 0) return {ref, communique, segments: [], glossary: [], examples: []}
  const textAt = (index: number): string => plainText(all[index]?.source ?? [])
  return {
    ref,
    communique,
    segments: all.flatMap((segment, index) =>
      empty.has(segment.id)
        ? [{id: segment.id, content: segment.source, before: textAt(index - 1), after: textAt(index + 1)}]
        : [],
    ),
    glossary: await glossaryOf(db, communique.source, ref.locale),
    examples: examplesOf(await matchesOf(db, ref)),
  }
}

/**
 * Ask the engines, in the operator's order, as far as confidentiality allows. What was paid for is kept at once. Throws
 * `cancelled` when the process ends before every segment had its turn; the run is taken up again, and pays only the rest.
 */
export async function draftByMachine(input: Input, ports: Ports): Promise<readonly Draft[]> {
  const outcome = await machineTranslate(
    {
      source: input.communique.source,
      target: input.ref.locale,
      confidentiality: input.communique.confidentiality,
      segments: input.segments,
      glossary: input.glossary,
      examples: input.examples,
    },
    {
      engines: ports.engines,
      order: 'as-listed',
      clock: ports.clock,
      book: bookOf(ports, input.ref),
      cache: {
        get: (key) => cachedAnswer(ports.pool, key),
        put: (key, answer) => keepAnswer(ports.pool, key, answer),
      },
      sleep: (milliseconds, signal) => wait(milliseconds, undefined, {signal}).catch(() => undefined),
      onBatch: async () => undefined, // the cache has kept every answer; the stage writes them all at once
    },
    ports.stopping,
  )
  if (outcome.cancelled)
    throw new BayanError('cancelled', {place: `${input.ref.revision}.${input.ref.locale}`})
  return outcome.results.map(draftFrom)
}

/** Every request is entered; of the engines DeepL has a budget, when the operator set one. */
const bookOf = ({pool, clock, config}: Ports, ref: TranslationRef): AccountBook => ({
  left: async (engine) =>
    engine === 'deepl' && config.deeplBudget !== null
      ? Math.max(0, config.deeplBudget - (await spentBy(pool, engine, clock.now(), config.timeZone)))
      : Infinity,
  enter: (entry) => putEngineRequest(pool, ref, entry),
})

export const putMachineDrafts = (db: Db, ref: TranslationRef, drafts: readonly Draft[]): Promise<void> =>
  putDrafts(db, ref, drafts)

const draftFrom = (result: SegmentResult): Draft =>
  result.status === 'draft'
    ? {segment: result.id, content: result.content, origin: {type: 'mt', engine: result.engine}, reason: null}
    : {segment: result.id, content: null, origin: null, reason: result.reason}

/** What was found, as it was found: a target with other figures than its source would teach an engine to change them. */
const examplesOf = (matches: BySegment<Match>): readonly TermPair[] =>
  [...matches.values()].flatMap(([best]) =>
    best && !best.carried && best.similarity >= exampleSimilarity
      ? [{source: plainText(best.source), target: plainText(best.target)}]
      : [],
  )
