import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {threadId} from 'node:worker_threads'
import {builds, removeOldBuilds} from './builds.mjs'
import {compile} from './compile.mjs'
import {hashSources} from './sources.mjs'

/** Give the folder of the build of these sources; make it when it is missing. Throws when it cannot be made. */
export async function build() {
  for (;;) {
    const hash = hashSources()
    const folder = join(builds, hash)
    if (existsSync(folder)) return folder
    const making = join(builds, `.making-${process.pid}-${threadId}-${Date.now()}`)
    mkdirSync(making, {recursive: true})
    try {
      await compile(making)
      // What was edited meanwhile may be in it or not: then it is no build of anything.
      if (hashSources() === hash) renameSync(making, folder)
    } catch (error) {
      // Else another process was sooner.
      if (!existsSync(folder)) throw error
    } finally {
      rmSync(making, {recursive: true, force: true})
    }
    removeOldBuilds()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await build())
