import {linkSync, mkdirSync, renameSync, rmdirSync, rmSync, unlinkSync} from 'node:fs'
import {stat} from 'node:fs/promises'
import {dirname, resolve, sep} from 'node:path'
import {setImmediate as breathe} from 'node:timers/promises'
import {BayanError} from '../../errors.js'

/** Moves between two looks at the clock: other work of the process waits no longer. */
export const breathEvery = 200

/** Give a path of the site within a folder; `channel_failed` when it leads outside. */
export function inside(folder: string, path: string): string {
  const whole = resolve(folder, path)
  if (!whole.startsWith(folder + sep))
    throw new BayanError('channel_failed', {place: path, reason: 'outside'})
  return whole
}

/** Do something for each path, letting other work in between. */
export async function each(paths: Iterable<string>, act: (path: string) => void): Promise<void> {
  let done = 0
  for (const path of paths) {
    act(path)
    done += 1
    if (done % breathEvery === 0) await breathe()
  }
}

/** Make a maker of folders that remembers what it made. */
export function folderMaker(): (file: string) => void {
  const made = new Set<string>()
  return (file) => {
    const folder = dirname(file)
    if (made.has(folder)) return
    mkdirSync(folder, {recursive: true})
    made.add(folder)
  }
}

/** Put a file at a place that may be taken. Never written in place: other releases share its bytes. */
export function place(from: string, to: string, how: 'link' | 'move'): void {
  if (how === 'move') return renameSync(from, to)
  try {
    linkSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    unlinkSync(to)
    linkSync(from, to)
  }
}

/** Take a file away, and the folders above it that are empty then. */
export function takeAway(root: string, path: string): void {
  const file = inside(root, path)
  rmSync(file, {force: true})
  for (let folder = dirname(file); folder !== root; folder = dirname(folder)) {
    try {
      rmdirSync(folder)
    } catch {
      // Not empty: it stays, and so do those above.
      return
    }
  }
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
