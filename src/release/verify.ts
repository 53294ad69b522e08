import {createPublicKey, verify as verifySignature, type JsonWebKey} from 'node:crypto'
import {thumbprint, type Signature} from './keys.js'
import {readSigned, signedShapes} from './read-signed.js'
import {fileOf} from '../render/address.js'
import {movedFile} from '../render/parts/fixed.js'
import type {Moved} from '../render/work.js'
import {leads} from './answers.js'
import {keysPath, manifestPath, sha256, signaturePath, type Manifest} from './manifest.js'

/** A copy of a site, wherever it is. */
export interface Copy {
  /** Read a file by its path; null when it is not there. */
  read(path: string): Promise<Uint8Array | null>
  /** Tell where an address leads, below the site's root and encoded, when it answers with a redirect there; else null. */
  leadsTo?(path: string): Promise<string | null>
  /** List every file, where that can be known. */
  list?(): Promise<readonly string[]>
}

export interface Problem {
  readonly path: string
  readonly problem:
    | 'missing'
    | 'changed'
    | 'unknown'
    | 'unreadable'
    | 'not signed by its key'
    | 'key not trusted'
    | 'two sources'
}

export interface Verdict {
  readonly release: string | null
  /** Key that signed, by its thumbprint. */
  readonly kid: string | null
  readonly files: number
  readonly editions: number
  readonly problems: readonly Problem[]
}

const readsAtATime = 8

/**
 * Verify a copy of a site with nothing but the copy: the signature of its manifest, the hash of every file, and that the
 * versions of a document render one revision. `trusted` is the thumbprint that must have signed, or null for any of its keys.
 */
export async function verify(copy: Copy, trusted: string | null): Promise<Verdict> {
  const manifest = await readText(copy, manifestPath)
  const signature = readSigned(signedShapes.signature, await readText(copy, signaturePath))
  const keys = readSigned(signedShapes.keys, await readText(copy, keysPath))
  const parsed = readSigned(signedShapes.manifest, manifest) as Manifest | null
  if (manifest === null || parsed === null || signature === null || keys === null) {
    const path = parsed === null ? manifestPath : signature === null ? signaturePath : keysPath
    return {release: null, kid: null, files: 0, editions: 0, problems: [{path, problem: 'unreadable'}]}
  }
  const files = await checkFiles(copy, parsed, await leadsIn(copy, parsed))
  return {
    release: parsed.release,
    kid: signature.kid,
    files: parsed.files.length,
    editions: parsed.editions.length,
    problems: [
      ...checkSignature(manifest, signature, keys.keys, trusted),
      ...checkSources(parsed),
      ...files,
      ...(await checkUnknown(copy, parsed)),
    ],
  }
}

function checkSignature(
  manifest: string,
  signature: Pick<Signature, 'kid' | 'signature'>,
  keys: readonly JsonWebKey[],
  trusted: string | null,
): readonly Problem[] {
  if (trusted !== null && signature.kid !== trusted)
    return [{path: signaturePath, problem: 'key not trusted'}]
  // The name that a key bears in the copy is anybody's to write.
  const key = keys.find((one) => thumbprint(one) === signature.kid)
  if (key === undefined) return [{path: keysPath, problem: 'key not trusted'}]
  const valid = verifySignature(
    null,
    Buffer.from(manifest),
    createPublicKey({key: {kty: 'OKP', crv: 'Ed25519', x: key.x ?? ''}, format: 'jwk'}),
    Buffer.from(signature.signature, 'base64url'),
  )
  return valid ? [] : [{path: manifestPath, problem: 'not signed by its key'}]
}

/** The versions of one document in one numbered version come from one approved revision. */
function checkSources({editions}: Manifest): readonly Problem[] {
  const sources = new Map<string, string>()
  return editions.flatMap(({document, version, source, address}): readonly Problem[] => {
    const id = `${document} ${version}`
    const known = sources.get(id) ?? source.sha256
    sources.set(id, known)
    return known === source.sha256 ? [] : [{path: address, problem: 'two sources'}]
  })
}

/** Read which files lead elsewhere, from what the manifest vouches for. */
async function leadsIn(copy: Copy, manifest: Manifest): Promise<ReadonlyMap<string, string>> {
  const body = await copy.read(movedFile)
  const vouched = manifest.files.find(({path}) => path === movedFile)
  const isIts = body !== null && vouched?.sha256 === sha256(body)
  const moved = isIts
    ? (readSigned(signedShapes.moved, Buffer.from(body).toString('utf8')) as readonly Moved[] | null)
    : null
  const all = leads({moved: moved ?? [], editions: manifest.editions})
  return new Map([...all].map(([from, to]) => [fileOf(from), to]))
}

async function checkFiles(
  copy: Copy,
  {files}: Manifest,
  leadsOn: ReadonlyMap<string, string>,
): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  const waiting = files.values()
  const reader = async (): Promise<void> => {
    for (const {path, sha256: expected} of waiting) {
      const to = leadsOn.get(path)
      const led = to === undefined ? null : ((await copy.leadsTo?.(path)) ?? null)
      if (led !== null && led === encodeURI(to?.normalize('NFC') ?? '')) continue
      const body = await copy.read(path)
      if (body === null) problems.push({path, problem: 'missing'})
      else if (sha256(body) !== expected) problems.push({path, problem: 'changed'})
    }
  }
  await Promise.all(Array.from({length: readsAtATime}, reader))
  return problems.sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function checkUnknown(copy: Copy, {files}: Manifest): Promise<readonly Problem[]> {
  if (copy.list === undefined) return []
  const known = new Set([...files.map(({path}) => path), manifestPath, signaturePath, keysPath])
  const found = await copy.list()
  return found.filter((path) => !known.has(path)).map((path) => ({path, problem: 'unknown' as const}))
}

async function readText(copy: Copy, path: string): Promise<string | null> {
  const body = await copy.read(path)
  return body === null ? null : Buffer.from(body).toString('utf8')
}
