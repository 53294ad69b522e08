import {readdirSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {root} from './sources.mjs'

/** Where builds are kept, each in a folder named by the hash of its sources. */
export const builds = join(root, 'dist/program')

/** Builds that stay: a process may still read from the one it began with. */
const keptBuilds = 5
/** Time after which what is being made is taken for what a killed process left. */
const makingMs = 600_000

/** Remove all but the newest builds, and what was never finished. */
export function removeOldBuilds(now = Date.now()) {
  const all = readdirSync(builds)
    .map((name) => ({name, at: statSync(join(builds, name), {throwIfNoEntry: false})?.mtimeMs ?? 0}))
    .sort((a, b) => b.at - a.at)
  const made = all.filter(({name}) => !name.startsWith('.'))
  const unfinished = all.filter(({name, at}) => name.startsWith('.') && now - at > makingMs)
  for (const {name} of [...made.slice(keptBuilds), ...unfinished])
    rmSync(join(builds, name), {recursive: true, force: true})
}
