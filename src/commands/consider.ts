import {facts} from '../../locales/index.js'
import {BayanError, type ErrorCode} from '../errors.js'
import {plainText} from '../model/inline.js'
import type {Locale} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import {segment} from '../segment/segment.js'
import {findCommunique} from '../store/communiques.js'
import {sayError} from '../words.js'
import {nearDuplicates, type NearDuplicate} from './near-duplicates.js'
import {factReaders, type FactReaders, type GivenFacts} from './submission-facts.js'
import {readAndShow, type Understood} from './understand.js'

/** What would come of a submission; nothing of it is kept. */
export interface Considered extends Understood {
  readonly segments: number
  readonly words: number
  /** The facts as they were read; one that is wrong is null and among `problems`. */
  readonly facts: {readonly [Field in keyof FactReaders]: ReturnType<FactReaders[Field]> | null}
  /** People whose signature its front matter asks for. */
  readonly signoff: string
  readonly problems: readonly Problem[]
  /** The communiqué that has its reference, when the reader may see it. */
  readonly taken: {readonly reference: string} | null
  readonly near: readonly NearDuplicate[]
}

export interface Problem {
  readonly field: keyof FactReaders
  readonly code: ErrorCode
  readonly message: string
  readonly remedy: string
}

/** Who considers: where they may submit and read (null: everywhere), and the language in which they are answered. */
export interface Reader {
  readonly submits: readonly string[] | null
  readonly reads: readonly string[] | null
  readonly language: Locale
}

/**
 * Say what would come of a submission: what is understood of the original, each fact or what is wrong with it, and what
 * it repeats of what the reader may see. Throws `document_*`, `front_matter_invalid`.
 */
export async function consider(
  ports: Ports,
  {bytes, name, ...given}: GivenFacts & {readonly bytes: Uint8Array; readonly name: string},
  reader: Reader,
): Promise<Considered> {
  const {understood, read: extracted} = await readAndShow(bytes, name)
  const read = factReaders(ports, given, extracted, reader.submits)
  const problems: Problem[] = []
  const attempt = <T>(field: keyof FactReaders, one: () => T): T | null => {
    try {
      return one()
    } catch (error) {
      if (!(error instanceof BayanError)) throw error
      problems.push({field, code: error.code, ...sayError(error, reader.language)})
      return null
    }
  }
  const found = {
    source: attempt('source', read.source),
    reference: attempt('reference', read.reference),
    category: attempt('category', read.category),
    confidentiality: attempt('confidentiality', read.confidentiality),
    policy: attempt('policy', read.policy),
    embargo: attempt('embargo', read.embargo),
  }
  const owner = found.reference === null ? null : await ownerOf(ports, found.reference)
  if (owner !== null)
    attempt('reference', () => {
      throw new BayanError('reference_taken', {reference: owner.reference})
    })
  const text = extracted.units.map(({content}) => plainText(content)).join('\n')
  const {source} = found
  return {
    ...understood,
    segments: source === null ? 0 : segment(extracted.units, facts[source].segmentation, new Map()).length,
    words: text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0,
    facts: found,
    signoff: extracted.fields['signoff'] ?? '',
    problems,
    taken:
      owner !== null && (reader.reads?.includes(owner.category) ?? true)
        ? {reference: owner.reference}
        : null,
    near: await nearDuplicates(ports.pool, extracted, reader.reads),
  }
}

async function ownerOf(
  {pool}: Ports,
  reference: string,
): Promise<{readonly reference: string; readonly category: string} | null> {
  try {
    return await findCommunique(pool, reference)
  } catch (error) {
    if (error instanceof BayanError && error.code === 'not_found') return null
    throw error
  }
}
