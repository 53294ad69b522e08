import {rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

/** A mark beside a release that another one completed (with PDFs, with its search index). */
const markOf = (releases: string, release: string): string => join(releases, `${release}.completed`)

/** A reader may still have its folder open: it is not touched before that. */
const readersGraceMs = 60_000

/** Mark a release as completed by another: it takes no place among those that are kept. */
export const markCompleted = (releases: string, release: string): Promise<void> =>
  writeFile(markOf(releases, release), '')

/** Forget that a release was completed: it is shown again, or gone. */
export const unmarkCompleted = (releases: string, release: string): Promise<void> =>
  rm(markOf(releases, release), {force: true})

/** Say when a release was completed by another; null when none did. */
export const completedAt = (releases: string, release: string): Promise<Date | null> =>
  stat(markOf(releases, release)).then(
    ({mtime}) => mtime,
    () => null,
  )

/** Tell whether no reader can have a completed release open any more. */
export const isLeft = (completed: Date | null, now: Date): boolean =>
  completed !== null && now.getTime() - completed.getTime() > readersGraceMs
