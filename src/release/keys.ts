import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type JsonWebKey,
} from 'node:crypto'
import {chmod, mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

/** A public key as RFC 8037 writes it; `kid` is its RFC 7638 thumbprint. */
export interface PublicKey extends JsonWebKey {
  readonly kid: string
}

/** A detached Ed25519 signature (RFC 8032) of the bytes of a file, in base64url, and the key that made it. */
export interface Signature {
  readonly alg: 'EdDSA'
  readonly kid: string
  readonly signature: string
}

/** What signs releases. */
export interface Signer {
  /** Every key that ever signed, the present one first. */
  readonly keys: readonly PublicKey[]
  sign(bytes: string): Signature
}

interface KeyFile {
  /** The present private key. */
  readonly own: JsonWebKey
  readonly public: readonly PublicKey[]
}

const privateFileMode = 0o600
const privateFolderMode = 0o700

/** Open the keys kept in `folder`; the first call makes one. */
export async function openSigner(folder: string): Promise<Signer> {
  return signerOf((await read(folder)) ?? (await write(folder, [])))
}

/** Make a new key, to sign from now on; the public halves of those before stay, to verify what they signed. */
export async function rotateKeys(folder: string): Promise<Signer> {
  return signerOf(await write(folder, (await read(folder))?.public ?? []))
}

const fileIn = (folder: string): string => join(folder, 'keys', 'signing.json')

async function read(folder: string): Promise<KeyFile | null> {
  try {
    return JSON.parse(await readFile(fileIn(folder), 'utf8')) as KeyFile
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function write(folder: string, before: readonly PublicKey[]): Promise<KeyFile> {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519')
  const own = privateKey.export({format: 'jwk'})
  const shown = publicKey.export({format: 'jwk'})
  const file = {own, public: [{...shown, use: 'sig', alg: 'EdDSA', kid: thumbprint(shown)}, ...before]}
  await mkdir(join(folder, 'keys'), {recursive: true, mode: privateFolderMode})
  const draft = join(folder, 'keys', `.${randomBytes(6).toString('hex')}`)
  await writeFile(draft, JSON.stringify(file), {mode: privateFileMode})
  await chmod(draft, privateFileMode)
  await rename(draft, fileIn(folder))
  return file
}

function signerOf({own, public: keys}: KeyFile): Signer {
  const key = createPrivateKey({key: own, format: 'jwk'})
  const kid = thumbprint(createPublicKey(key).export({format: 'jwk'}))
  return {
    keys,
    sign: (bytes) => ({
      alg: 'EdDSA',
      kid,
      signature: sign(null, Buffer.from(bytes), key).toString('base64url'),
    }),
  }
}

/** Name a key by what it is: RFC 7638 over the members that RFC 8037 names, in order. */
export const thumbprint = ({crv, kty, x}: JsonWebKey): string =>
  createHash('sha256').update(JSON.stringify({crv, kty, x})).digest('base64url')
