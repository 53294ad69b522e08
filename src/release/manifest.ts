import {createHash} from 'node:crypto'
import type {Locale} from '../model/locale.js'
import {addressOf} from '../render/address.js'
import {authoritativeLocale, type Site} from '../render/site.js'
import {rememberOf} from '../render/remember.js'
import type {Work} from '../render/work.js'

/** Folder of what a reader needs to verify a release. */
export const manifestFolder = '.well-known/bayan'
export const manifestPath = `${manifestFolder}/manifest.json`
export const signaturePath = `${manifestFolder}/manifest.sig.json`
export const keysPath = `${manifestFolder}/keys.json`

/** Everything that a release holds, in a form that can be signed. Same content, same bytes. */
export interface Manifest {
  readonly format: 'bayan-manifest-1'
  readonly release: string
  /** Every file but those of the manifest's own folder, sorted by path. Hashes are SHA-256 in hexadecimal. */
  readonly files: readonly {readonly path: string; readonly sha256: string}[]
  /** What the pages render; the versions of one document name one approved revision of its original. */
  readonly editions: readonly ManifestEdition[]
}

export interface ManifestEdition {
  readonly document: string
  readonly reference: string
  readonly version: number
  readonly locale: Locale
  readonly isOriginal: boolean
  /** It counts when versions differ. */
  readonly isAuthoritative: boolean
  readonly address: string
  readonly sha256: string
  readonly source: {readonly revision: string; readonly sha256: string}
}

/** Write a release's manifest. `files` are hashes by path. */
export function writeManifest(
  release: string,
  files: Readonly<Record<string, string>>,
  works: readonly Work[],
  site: Pick<Site, 'authoritative'>,
): string {
  const editions = works
    .flatMap(linesFor(site.authoritative))
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map(({line}) => line)
  // Tens of thousands: their two strings are put together, which takes half as long as an object each.
  const listed = Object.keys(files)
    .sort()
    .map((path) => `\n{"path":${JSON.stringify(path)},"sha256":"${files[path] ?? ''}"}`)
  return `{"format":"${format}","release":"${release}",\n"editions":[${editions.join(',')}],\n"files":[${listed.join(',')}]}\n`
}

const format = 'bayan-manifest-1' satisfies Manifest['format']

type Authoritative = Site['authoritative']

/** An edition of the manifest as it is written there. */
interface Line {
  readonly address: string
  readonly line: string
}

const lines = new Map<Authoritative, (work: Work) => readonly Line[]>()

/** Give what writes a work's editions for the manifest, each work once for as long as it stays as it is. */
function linesFor(authoritative: Authoritative): (work: Work) => readonly Line[] {
  const known = lines.get(authoritative)
  if (known !== undefined) return known
  const made = rememberOf((work: Work) =>
    editionsOf(work, {authoritative}).map((edition) => ({
      address: edition.address,
      line: `\n${JSON.stringify(edition)}`,
    })),
  )
  lines.set(authoritative, made)
  return made
}

const editionsOf = (work: Work, site: Pick<Site, 'authoritative'>): readonly ManifestEdition[] =>
  [...work.public.values()].map((edition) => ({
    document: work.id,
    reference: edition.reference,
    version: edition.version,
    locale: edition.locale,
    isOriginal: edition.locale === edition.sourceLocale,
    isAuthoritative: edition.locale === authoritativeLocale(edition, site),
    address: addressOf(edition),
    sha256: edition.hash,
    source: {revision: edition.revision, sha256: edition.revisionHash},
  }))

/** Hash bytes with SHA-256, in hexadecimal. */
export const sha256 = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('hex')
