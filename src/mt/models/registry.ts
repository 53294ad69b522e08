import * as z from 'zod'
import {BayanError} from '../../errors.js'
import {below, folderOf, isAddress} from './place.js'
import type {PlannedFile} from './plan.js'

const fileSchema = z.object({
  path: z.string().regex(/^(?!.*\.\.)[\w./-]*\w$/),
  uncompressedHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .nullish(),
  uncompressedSize: z.number().int().positive().nullish(),
})
const entrySchema = z.object({
  architecture: z.string().nullish(),
  releaseStatus: z.string().nullish(),
  files: z.record(z.string(), fileSchema.nullish()),
})
const registrySchema = z.object({
  baseUrl: z.string().nullish(),
  models: z.record(z.string(), z.array(z.unknown())),
})

/** What the registry calls the files we need. Models with two vocabularies have the last two. */
const roles = ['model', 'lexicalShortlist', 'vocab', 'srcVocab', 'trgVocab']

/**
 * Read Mozilla's model registry (`db/models.json`: `models` by `fr-en`, each with architecture, release status and
 * files). A released model goes before others. Null when there is none of this direction and architecture.
 */
export function planFromRegistry(
  json: unknown,
  place: string,
  key: string,
  architecture: string,
): readonly PlannedFile[] | null {
  const registry = registrySchema.safeParse(json)
  if (!registry.success) return null
  const listed = registry.data.models[`${key.slice(0, 2)}-${key.slice(2)}`] ?? []
  const entries = listed
    .flatMap((entry) => entrySchema.safeParse(entry).data ?? [])
    .filter((entry) => entry.architecture === architecture)
  const entry = entries.find(({releaseStatus}) => releaseStatus?.startsWith('Release')) ?? entries[0]
  if (entry === undefined || !entry.files['model']) return null
  const base = baseOf(registry.data.baseUrl ?? null, place)
  return roles.flatMap((role) => {
    const file = entry.files[role]
    return file ? [planned(file, base)] : []
  })
}

const planned = (file: z.infer<typeof fileSchema>, base: string): PlannedFile => ({
  name: (file.path.split('/').at(-1) ?? '').replace(/\.gz$/, ''),
  from: below(base, file.path),
  gzip: file.path.endsWith('.gz'),
  sha256: file.uncompressedHash?.toLowerCase() ?? null,
  size: file.uncompressedSize ?? null,
})

/** Files come from where the registry came from: it may name a folder there, not another host. */
function baseOf(baseUrl: string | null, place: string): string {
  if (!isAddress(place)) return folderOf(place)
  const base = new URL(baseUrl ?? '.', place)
  if (base.origin !== new URL(place).origin)
    throw new BayanError('config_invalid', {place, got: base.origin, expected: new URL(place).origin})
  return base.href
}
