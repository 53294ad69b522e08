import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {BayanError} from '../../errors.js'
import type {ModelBytes} from './thread.js'

/** The list of hashes in a model's folder, as `sha256sum` writes and checks it. */
export const sumsName = 'SHA256SUMS'

/**
 * Read one direction's model (`fren`) from the models folder, each file checked against its SHA-256: a truncated model
 * loads, and aborts only when used. Throws `model_missing` and `integrity`.
 */
export async function readModel(folder: string, key: string): Promise<ModelBytes> {
  const own = path.join(folder, key)
  const sums = await readSums(own, key)
  const files = new Map<string, Uint8Array>()
  for (const [name, hash] of sums) files.set(name, await readChecked(own, name, hash, key))
  const starting = (start: string) =>
    [...files].filter(([name]) => name.startsWith(start)).map(([, bytes]) => bytes)
  const [model] = starting('model.')
  const vocabs = [...starting('vocab.'), ...starting('srcvocab.'), ...starting('trgvocab.')]
  if (model === undefined || vocabs.length === 0) throw new BayanError('model_missing', {model: key, folder})
  return {key, model, lex: starting('lex.')[0] ?? null, vocabs}
}

/** List the directions whose folders are there, unchecked. */
export async function listModels(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && /^[a-z]{4}$/.test(entry.name))
    .map(({name}) => name)
    .toSorted()
}

/** Read `<hash>  <name>` lines; a name with a folder in it is left out. */
export function parseSums(text: string): readonly (readonly [name: string, hash: string])[] {
  return text.split('\n').flatMap((line) => {
    const [, hash, name] = /^([0-9a-f]{64}) [ *](\w[\w.-]*)$/.exec(line.trim()) ?? []
    return hash !== undefined && name !== undefined ? [[name, hash] as const] : []
  })
}

async function readSums(own: string, key: string): Promise<readonly (readonly [string, string])[]> {
  const text = await readFile(path.join(own, sumsName), 'utf8').catch(() => {
    throw new BayanError('model_missing', {model: key, folder: path.dirname(own)})
  })
  return parseSums(text)
}

async function readChecked(own: string, name: string, hash: string, key: string): Promise<Uint8Array> {
  const bytes = await readFile(path.join(own, name)).catch(() => {
    throw new BayanError('integrity', {model: key, file: name, expected: hash, got: 'no file'})
  })
  const got = createHash('sha256').update(bytes).digest('hex')
  if (got !== hash) throw new BayanError('integrity', {model: key, file: name, expected: hash, got})
  return bytes
}
