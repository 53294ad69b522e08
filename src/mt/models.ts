import {type Locale, locales} from '../model/locale.js'
import {readModel} from './bergamot/model-files.js'
import {route} from './bergamot/route.js'
import {BayanError} from '../errors.js'

export {listModels} from './bergamot/model-files.js'
export {pullModels, type Pulled, type PullConfig, type PullProgress} from './models/pull.js'

/** List the models that every direction between our locales goes through. */
export const modelsNeeded = (all: readonly Locale[] = locales): readonly string[] => {
  const pairs = all.flatMap((source) =>
    all.filter((target) => target !== source).map((target) => [source, target]),
  )
  return [
    ...new Set(pairs.flatMap(([source, target]) => (source && target ? route(source, target) : []))),
  ].toSorted()
}

export interface ModelState {
  readonly model: string
  readonly state: 'whole' | 'missing' | 'damaged'
}

/** Read every named model and check its hashes. */
export async function checkModels(folder: string, keys: readonly string[]): Promise<readonly ModelState[]> {
  return Promise.all(
    keys.map(async (model) => {
      try {
        await readModel(folder, model)
        return {model, state: 'whole' as const}
      } catch (error) {
        if (!(error instanceof BayanError)) throw error
        return {model, state: error.code === 'model_missing' ? ('missing' as const) : ('damaged' as const)}
      }
    }),
  )
}
