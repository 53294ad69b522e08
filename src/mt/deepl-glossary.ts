import {createHash} from 'node:crypto'
import {
  type DeepLClient,
  GlossaryEntries,
  type MultilingualGlossaryInfo,
  QuotaExceededError,
} from 'deepl-node'
import {BayanError} from '../errors.js'
import type {Locale} from '../model/locale.js'
import type {TermPair} from '../ports.js'
import {deeplError} from './deepl-errors.js'

/** Glossaries kept for one pair; DeepL allows 1,000 an account. */
const glossariesKept = 5
/** A glossary this young may still be in use by a run with other terms. */
const youngMs = 3_600_000
/** DeepL's limit for either side of an entry, in UTF-8 bytes (developers.deepl.com, "Managing glossaries"). */
const termMaxBytes = 1_024

/** What keeps glossaries at DeepL in step with the termbase. */
export interface GlossaryShelf {
  /** Give the id of the glossary with exactly these terms, made when it is not there; null when there are none. */
  idFor(source: Locale, target: Locale, terms: readonly TermPair[]): Promise<string | null>
  /** Forget an id that DeepL no longer knows. */
  forget(id: string): void
}

/**
 * Keep glossaries by content: the name ends with the checksum of the terms, so a changed termbase is another glossary,
 * and a run under way never sees its own change. The oldest of a pair are deleted.
 */
export function glossaryShelf(client: DeepLClient, now: () => Date): GlossaryShelf {
  const known = new Map<string, Promise<string>>()
  const forget = (id: string) =>
    known.forEach(
      (value, key) =>
        void value.then(
          (other) => other === id && known.delete(key),
          () => undefined,
        ),
    )
  const idFor = (source: Locale, target: Locale, terms: readonly TermPair[]) => {
    const tsv = toTsv(terms)
    if (tsv === '') return Promise.resolve(null)
    const name = `${prefix(source, target)}${createHash('sha256').update(tsv).digest('hex').slice(0, 16)}`
    const id = known.get(name) ?? findOrMake(client, source, target, name, tsv, now())
    known.set(name, id)
    id.catch(() => known.delete(name))
    return id.catch(refused)
  }
  return {idFor, forget}
}

/** Say that it was the glossary: an account may have characters left and no room for one. */
const refused = (error: unknown): never => {
  const {code, detail} = deeplError(error, 'deepl')
  throw new BayanError(code, {...detail, place: 'glossary', maybeBilled: 0})
}

const prefix = (source: Locale, target: Locale): string => `bayan ${source}-${target} `

async function findOrMake(
  client: DeepLClient,
  source: Locale,
  target: Locale,
  name: string,
  tsv: string,
  now: Date,
): Promise<string> {
  const ours = (await client.listMultilingualGlossaries()).filter((info) =>
    info.name.startsWith(prefix(source, target)),
  )
  const found = ours.find((info) => info.name === name)
  if (found) return found.glossaryId
  const entries = new GlossaryEntries({tsv})
  const make = () =>
    client.createMultilingualGlossary(name, [{sourceLangCode: source, targetLangCode: target, entries}])
  const made = await make().catch(async (error: unknown) => {
    if (!(error instanceof QuotaExceededError) || ours.length === 0) throw error
    // The account is full of glossaries: a run that still uses one of these makes it again.
    for (const old of ours) await client.deleteMultilingualGlossary(old)
    return make()
  })
  for (const old of outdated(ours, now)) await client.deleteMultilingualGlossary(old).catch(() => undefined)
  return made.glossaryId
}

const outdated = (
  ours: readonly MultilingualGlossaryInfo[],
  now: Date,
): readonly MultilingualGlossaryInfo[] =>
  ours
    .toSorted((a, b) => b.creationTime.getTime() - a.creationTime.getTime())
    .slice(glossariesKept - 1)
    .filter(({creationTime}) => now.getTime() - creationTime.getTime() > youngMs)

/** Write terms as DeepL wants them: one line each, sorted, each source once, neither side empty or too long. */
export function toTsv(terms: readonly TermPair[]): string {
  const lines = new Map<string, string>()
  for (const term of terms) {
    const [source, target] = [clean(term.source), clean(term.target)]
    if (fits(source) && fits(target) && !lines.has(source)) lines.set(source, `${source}\t${target}`)
  }
  return [...lines.values()].toSorted().join('\n')
}

// DeepL refuses C0 and C1 control characters and line separators inside a term.
const clean = (term: string): string => term.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim()

const fits = (term: string): boolean => term !== '' && Buffer.byteLength(term) <= termMaxBytes
