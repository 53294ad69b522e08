import {createHash} from 'node:crypto'
import type {SiteFile} from '../../ports.js'
import type {SetBody} from '../body/set-body.js'
import type {FeedItem} from '../feeds/entry.js'
import type {Site} from '../site.js'
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

const digests = new WeakMap<Site, string>()

/** What JSON would write as `{}` without a word: a map must be spread before it is hashed. */
type Written<Input> =
  Input extends ReadonlyMap<unknown, unknown>
    ? never
    : Input extends object
      ? {readonly [Name in keyof Input]: Written<Input[Name]>}
      : Input

/**
 * Hash what a part depends on. A site, which every key takes in, is hashed once, as pages see it: `siteDigest`. Thousands of
 * keys are made at every run: maps are spread by who asks, since a replacer of JSON costs five times as much.
 */
export const keyOf = <const Inputs extends readonly unknown[]>(...inputs: Inputs & Written<Inputs>): string =>
  hashOf(inputs.map((input: unknown) => (isSite(input) ? siteDigest(input) : input)))

/** Hash lines that a part depends on, for its key: thousands of them, each written once. */
export const hashOfLines = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('hex')

const isSite = (input: unknown): input is Site =>
  typeof input === 'object' && input !== null && 'baseUrl' in input

/** Hash what pages show of a site: the address of its style sheet and logo, not what is in them. */
function siteDigest(site: Site): string {
  const known = digests.get(site)
  if (known !== undefined) return known
  const made = hashOf({...site, css: null, logo: site.logo?.path})
  digests.set(site, made)
  return made
}

const hashOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(input)).digest('hex')
