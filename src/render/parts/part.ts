import {createHash} from 'node:crypto'
import type {SiteFile} from '../../ports.js'
import type {FeedItem} from '../feeds/entry.js'

/** What a part may ask for while it is made. */
export interface Material {
  /** Texts of the editions that the part needs, by edition. */
  readonly texts: ReadonlyMap<string, string>
  /** Feed entries rendered before, by their key. */
  readonly items: ReadonlyMap<string, FeedItem>
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
