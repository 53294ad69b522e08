import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {getEnvironmentData, setEnvironmentData} from 'node:worker_threads'
import {builds} from './builds.mjs'
import {nameSources} from './name-sources.mjs'
import {parts} from './parts.mjs'
import {hashSources, root} from './sources.mjs'

/** Under this name threads are told from which build their process runs; null: from its sources. */
const ours = 'bayan-build'

/**
 * Import a part of the program: from the build of exactly the sources that are there, which is made when it is missing,
 * or from the sources as they stand where none can be made.
 */
export async function load(part) {
  const folder = await findBuild()
  setEnvironmentData(ours, folder)
  if (folder === null) {
    const {register} = await import('tsx/esm/api')
    register({tsconfig: join(root, 'tsconfig.json')})
    return import(pathToFileURL(join(root, parts[part])).href)
  }
  nameSources(folder)
  return import(pathToFileURL(join(folder, `${part}.mjs`)).href)
}

async function findBuild() {
  const told = getEnvironmentData(ours)
  if (told === null || (told !== undefined && existsSync(told))) return told
  const folder = join(builds, hashSources())
  if (existsSync(folder)) return folder
  try {
    const {build} = await import('./build.mjs')
    return await build()
  } catch {
    // A folder that cannot be written, or sources with an error, which they tell best themselves.
    return null
  }
}
