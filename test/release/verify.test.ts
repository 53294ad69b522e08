import {createHash, generateKeyPairSync, sign} from 'node:crypto'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {openSigner, rotateKeys, type Signer} from '../../src/release/keys.js'
import {verify, type Copy} from '../../src/release/verify.js'

const page = '<p>Le conseil se réunit.</p>'
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const manifestOf = (text: string): string =>
  JSON.stringify({release: 'r1', editions: [], files: [{path: 'index.html', sha256: hash(text)}]})
const signed = (signer: Signer, text: string = page): Record<string, string> => ({
  'index.html': text,
  '.well-known/bayan/manifest.json': manifestOf(text),
  '.well-known/bayan/manifest.sig.json': JSON.stringify(signer.sign(manifestOf(text))),
  '.well-known/bayan/keys.json': JSON.stringify({keys: signer.keys}),
})
const copyOf = (files: Readonly<Record<string, string>>): Copy => ({
  read: async (path) => (files[path] === undefined ? null : Buffer.from(files[path])),
  list: async () => Object.keys(files),
})
const problems = async (files: Readonly<Record<string, string>>, trusted: string | null = null) =>
  (await verify(copyOf(files), trusted)).problems.map(({path, problem}) => `${path}: ${problem}`)

let folder: string
let before: Signer
let after: Signer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bayan-verify-'))
  before = await openSigner(folder)
  after = await rotateKeys(folder)
})
afterAll(() => rm(folder, {recursive: true, force: true}))

test('what either key signed is verified, before and after the change of keys', async () => {
  const [now, old] = after.keys
  expect(await problems(signed(before), old!.kid)).toEqual([])
  expect(await problems(signed(after), now!.kid)).toEqual([])
  // A site that no release has touched since the keys were changed.
  const keys = {'.well-known/bayan/keys.json': JSON.stringify({keys: after.keys})}
  expect(await problems({...signed(before), ...keys}, old!.kid)).toEqual([])
  expect(await problems(signed(after), old!.kid)).toEqual([
    '.well-known/bayan/manifest.sig.json: key not trusted',
  ])
})

test('a key that only bears the name of the one that is trusted is not it', async () => {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519')
  const kid = before.keys[0]!.kid
  const forged = 'Le conseil ne se réunit pas.'
  const forger: Signer = {
    keys: [{...publicKey.export({format: 'jwk'}), kid}],
    sign: (bytes) => ({
      alg: 'EdDSA',
      kid,
      signature: sign(null, Buffer.from(bytes), privateKey).toString('base64url'),
    }),
  }
  expect(await problems(signed(forger, forged), kid)).toEqual([
    '.well-known/bayan/keys.json: key not trusted',
  ])
  expect(await problems(signed(forger, forged))).toEqual(['.well-known/bayan/keys.json: key not trusted'])
})

test('a manifest that was changed, and one signed by a key that is not in the list', async () => {
  const changed = {...signed(before), 'index.html': 'x', '.well-known/bayan/manifest.json': manifestOf('x')}
  expect(await problems(changed)).toEqual(['.well-known/bayan/manifest.json: not signed by its key'])
  const other = JSON.stringify(after.sign(manifestOf(page)))
  expect(await problems({...signed(before), '.well-known/bayan/manifest.sig.json': other})).toEqual([
    '.well-known/bayan/keys.json: key not trusted',
  ])
})

test('files beside the manifest that it does not name, and files that hold something else', async () => {
  expect(await problems({...signed(before), '.well-known/bayan/more.html': 'x'})).toEqual([
    '.well-known/bayan/more.html: unknown',
  ])
  const odd = {
    'manifest.json': ['{}', 'null', '{"release":"r","files":[{}],"editions":[]}'],
    'manifest.sig.json': ['{"kid":1}', '[]'],
    'keys.json': ['{"keys":{}}', '{"keys":[{"kty":"OKP","crv":"Ed25519","x":"short"}]}'],
  }
  for (const [name, all] of Object.entries(odd))
    for (const text of all)
      expect(await problems({...signed(before), [`.well-known/bayan/${name}`]: text})).toEqual([
        `.well-known/bayan/${name}: unreadable`,
      ])
})
