import {createHash} from 'node:crypto'
import type {SiteFile} from '../../ports.js'
import type {SetBody} from '../body/set-body.js'
import type {FeedItem} from '../feeds/entry.js'
import type {Listed, Work} from '../work.js'

/** What a part may ask for while it is made. */
export interface Material {
  /** Texts of the editions that the part needs, by edition. */
  readonly texts: ReadonlyMap<string, string>
  /** Bodies of the editions that the part shows, by edition. */
  readonly bodies: ReadonlyMap<string, SetBody>
  /** Feed entries rendered before, by their key. */
  readonly items: ReadonlyMap<string, FeedItem>
  /** Read a PDF that is kept, by its key. */
  readonly readPdf: (key: string) => Uint8Array
  /** Images that the part needs, by name. */
  readonly images?: ReadonlyMap<string, Uint8Array>
}

/** A piece of the site that is made as one: its files are those of the last release while its key is. */
export interface Part {
  readonly name: string
  /** Hash of everything that its bytes depend on. */
  readonly key: string
  /** Editions whose texts it needs. */
  readonly needs: readonly string[]
  /** Editions whose bodies it needs. */
  readonly shows?: readonly Listed[]
  /** The document that it is made of, when that is all it needs: a thread can make it then. */
  readonly work?: Work
  /** Names of the images that it needs. */
  readonly images?: readonly string[]
  /** It shows fragments of texts, which the rules for whole texts do not fit. */
  readonly fragments?: boolean
  readonly make: (material: Material) => readonly SiteFile[] | Promise<readonly SiteFile[]>
}

/** Hash what a part depends on. */
export const keyOf = (...inputs: readonly unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify(inputs, (_name, value: unknown) => (value instanceof Map ? [...value] : value)))
    .digest('hex')
