import type {Part} from '../render/parts/part.js'
import {unpack, type HashedFile} from './document-bytes.js'
import type {KeptDocument, KeptFiles} from '../store/document-pages.js'
import type {Source} from './source.js'

/** Documents read from the store at a time. */
const documentsAtATime = 50

/** Tell the documents whose files are kept, as they were rendered and judged under the very same key, from what is made anew. */
export async function apartFromKept(
  parts: readonly Part[],
  source: Source,
): Promise<{readonly kept: readonly Part[]; readonly others: readonly Part[]}> {
  const keys = new Map(parts.flatMap(({work, key}) => (work === undefined ? [] : [[work.id, key] as const])))
  const known = keys.size === 0 ? new Set<string>() : await source.keptDocuments(keys)
  const isKept = ({work}: Part): boolean => work !== undefined && known.has(work.id)
  return {kept: parts.filter(isKept), others: parts.filter((part) => !isKept(part))}
}

/** Give the files of documents that are kept, a few documents at a time. */
export async function* readKept(
  parts: readonly Part[],
  source: Source,
): AsyncGenerator<{part: Part; files: readonly HashedFile[]}> {
  for (let at = 0; at < parts.length; at += documentsAtATime) {
    const some = parts.slice(at, at + documentsAtATime)
    const found = await source.documents(some.flatMap(({work}) => (work === undefined ? [] : [work.id])))
    for (const part of some) {
      const kept = found.get(part.work?.id ?? '')
      // They were there when the release was planned, and releases come one at a time: a document never goes out empty.
      if (kept === undefined) throw new Error(`no files kept of ${part.name}`)
      yield {part, files: unpack(kept)}
    }
  }
}

/** Give the documents among some parts under their keys, with what is to be kept of them. */
export const documentsIn = (
  parts: readonly Part[],
  made: ReadonlyMap<string, KeptFiles>,
): readonly KeptDocument[] =>
  parts.flatMap(({work, key}) => {
    const kept = work === undefined ? undefined : made.get(work.id)
    return work === undefined || kept === undefined ? [] : [{communique: work.id, key, ...kept}]
  })
