import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {BayanError} from '../../errors.js'
import {readModel, sumsName} from '../bergamot/model-files.js'
import {bringFile} from './bring-file.js'
import {defaultArchitecture, findPlan} from './find-plan.js'
import {modelKey, type Plan} from './plan.js'

export interface PullConfig {
  /** Registry, mirror or folder: see `findPlan`. */
  readonly from: string
  /** The models folder. */
  readonly folder: string
  readonly architecture?: string
  readonly onProgress?: (progress: PullProgress) => void
}

export interface PullProgress {
  readonly model: string
  readonly file: string
  readonly received: number
  readonly total: number | null
}

/** What became of one direction. `unpublished` are files whose hash their publisher does not give: ours is new. */
export interface Pulled {
  readonly model: string
  readonly status: 'pulled' | 'present'
  readonly unpublished: readonly string[]
}

/**
 * Bring models (`fr-en`, `en-ar` …) into the models folder, one after another. A direction that is there and whole is
 * left alone; one that is brought appears at once, whole, with its `SHA256SUMS`. What an interrupted call brought is
 * used by the next.
 */
export async function pullModels(
  directions: readonly string[],
  config: PullConfig,
  signal: AbortSignal,
): Promise<readonly Pulled[]> {
  const keys = directions.map((direction) => {
    const key = modelKey(direction)
    if (key === null) throw new BayanError('request_invalid', {got: direction, expected: 'fr-en'})
    return key
  })
  const pulled: Pulled[] = []
  for (const key of keys) pulled.push(await pullOne(key, config, signal))
  return pulled
}

async function pullOne(key: string, config: PullConfig, signal: AbortSignal): Promise<Pulled> {
  const whole = await readModel(config.folder, key).then(
    () => true,
    () => false,
  )
  if (whole) return {model: key, status: 'present', unpublished: []}
  const plan = await findPlan(config.from, key, config.architecture ?? defaultArchitecture, signal)
  const workshop = path.join(config.folder, `.${key}.part`)
  await mkdir(workshop, {recursive: true})
  const sums = await bringAll(plan, workshop, config, signal)
  await writeFile(path.join(workshop, sumsName), sums)
  await moveIn(workshop, path.join(config.folder, key))
  const unpublished = plan.files.filter(({sha256}) => sha256 === null).map(({name}) => name)
  return {model: key, status: 'pulled', unpublished}
}

async function bringAll(
  plan: Plan,
  workshop: string,
  config: PullConfig,
  signal: AbortSignal,
): Promise<string> {
  const lines: string[] = []
  for (const file of plan.files) {
    const progress = (received: number, total: number | null) =>
      config.onProgress?.({model: plan.key, file: file.name, received, total})
    lines.push(`${await bringFile(file, path.join(workshop, file.name), progress, signal)}  ${file.name}\n`)
  }
  return lines.join('')
}

async function moveIn(workshop: string, to: string): Promise<void> {
  const old = `${workshop}.old`
  await rm(old, {recursive: true, force: true})
  await rename(to, old).catch(() => undefined)
  await rename(workshop, to)
  await rm(old, {recursive: true, force: true})
}
