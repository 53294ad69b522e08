import * as z from 'zod'
import {BayanError} from '../../errors.js'
import {parseSums, sumsName} from '../bergamot/model-files.js'
import {below, readSmall} from './place.js'
import type {Plan, PlannedFile} from './plan.js'
import {planFromRegistry} from './registry.js'

const smallMaxBytes = 32 * 1024 * 1024

/** `base-memory` is the size this engine's heap takes twice. */
export const defaultArchitecture = 'base-memory'

/** Mozilla's `metadata.json` gives hash and size of the model file only. */
const metadataSchema = z.object({
  byteSize: z.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

/**
 * Find out what a direction's model consists of. `from` is a registry (`….json`, as Mozilla publishes it), or a place
 * with a models folder of ours (`fren/SHA256SUMS`), or one with the folders of `mozilla/firefox-translations-models`
 * (`models/base-memory/fren/metadata.json`). Throws `model_missing` when it is in none.
 */
export async function findPlan(
  from: string,
  key: string,
  architecture: string,
  signal: AbortSignal,
): Promise<Plan> {
  const files = from.endsWith('.json')
    ? planFromRegistry(await readJson(from, signal), from, key, architecture)
    : ((await ourFolder(from, key, signal)) ?? (await mozillaFolder(from, key, architecture, signal)))
  if (files === null) throw new BayanError('model_missing', {model: key, place: from})
  return {key, files}
}

async function ourFolder(
  from: string,
  key: string,
  signal: AbortSignal,
): Promise<readonly PlannedFile[] | null> {
  const sums = await readSmall(below(from, `${key}/${sumsName}`), smallMaxBytes, signal)
  if (sums === null) return null
  return parseSums(sums).map(([name, sha256]) => ({
    name,
    from: below(from, `${key}/${name}`),
    gzip: false,
    sha256,
    size: null,
  }))
}

async function mozillaFolder(
  from: string,
  key: string,
  architecture: string,
  signal: AbortSignal,
): Promise<readonly PlannedFile[] | null> {
  const folder = below(from, `models/${architecture}/${key}`)
  const json = await readJson(below(folder, 'metadata.json'), signal)
  if (json === null) return null
  const metadata = metadataSchema.safeParse(json)
  if (!metadata.success) throw new BayanError('integrity', {model: key, file: 'metadata.json'})
  const {hash, byteSize} = metadata.data
  const file = (name: string, sha256: string | null, size: number | null): PlannedFile => ({
    name,
    from: below(folder, `${name}.gz`),
    gzip: true,
    sha256,
    size,
  })
  return [
    file(`model.${key}.intgemm.alphas.bin`, hash, byteSize),
    file(`lex.50.50.${key}.s2t.bin`, null, null),
    file(`vocab.${key}.spm`, null, null),
  ]
}

async function readJson(place: string, signal: AbortSignal): Promise<unknown> {
  const text = await readSmall(place, smallMaxBytes, signal)
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    throw new BayanError('integrity', {file: place, expected: 'JSON'})
  }
}
