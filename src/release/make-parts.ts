import {setImmediate as breathe} from 'node:timers/promises'
import {facts} from '../../locales/index.js'
import type {SiteFile} from '../ports.js'
import {setBody, type SetBody} from '../render/body/set-body.js'
import type {Site} from '../render/site.js'
import type {FeedItem} from '../render/feeds/entry.js'
import type {Part} from '../render/parts/part.js'
import type {KeptFiles} from '../store/document-pages.js'
import {pack, type HashedFile} from './document-bytes.js'
import {sha256} from './manifest.js'

/** What some parts are made from: the texts that they need, and the bodies that are kept. */
export interface Kept {
  readonly texts: ReadonlyMap<string, string>
  readonly bodies: ReadonlyMap<string, SetBody>
  readonly items: ReadonlyMap<string, FeedItem>
  readonly images?: ReadonlyMap<string, Uint8Array>
}

export interface Made {
  /** The files of each part, in the order of the parts. */
  readonly files: readonly (readonly HashedFile[])[]
  /** Bodies that were not kept yet, by edition. */
  readonly fresh: ReadonlyMap<string, SetBody>
  /** What is to be kept of the documents among the parts, by communiqué. */
  readonly documents: ReadonlyMap<string, KeptFiles>
}

/** Judges the files of one part; throws `gate_failed`. */
export type Judge = (files: readonly SiteFile[]) => void

/** Make some parts and judge each: set the bodies that are missing, render, hash. */
export async function makeParts(
  parts: readonly Part[],
  kept: Kept,
  {site, judge}: {readonly site: Site; readonly judge: Judge},
  readPdf: (key: string) => Uint8Array,
): Promise<Made> {
  const fresh = new Map<string, SetBody>()
  const bodies = new Map(kept.bodies)
  const material = {...kept, readPdf, bodies}
  const files: (readonly HashedFile[])[] = []
  const documents = new Map<string, KeptFiles>()
  for (const part of parts) {
    // Some milliseconds each: what else this process does comes in between.
    await breathe()
    for (const listed of part.shows ?? []) {
      const text = kept.texts.get(listed.edition)
      if (bodies.has(listed.edition) || text === undefined) continue
      const body = setBody({...listed, text}, site, facts)
      bodies.set(listed.edition, body)
      fresh.set(listed.edition, body)
    }
    const made = await part.make(material)
    if (part.fragments !== true) judge(made)
    if (part.work === undefined) files.push(made.map((file) => ({...file, sha256: sha256(file.body)})))
    else {
      const {files: hashed, kept} = pack(made)
      files.push(hashed)
      documents.set(part.work.id, kept)
    }
  }
  return {files, fresh, documents}
}
