import type {Candidate} from './leverage.js'

/** Points of similarity taken off a near match that was imported, and not approved here. */
const importedPoints = 1
/** A point is taken off for so many years of age, to the most below. */
const yearsPerPoint = 5
const maxAgePoints = 3
const yearMs = 365.25 * 24 * 3600 * 1000

/** Say how many points of similarity a near match loses by its origin and its age at `now`. */
export function penalty(candidate: Pick<Candidate, 'communique' | 'createdAt'>, now: Date): number {
  const years = Math.max(0, now.getTime() - candidate.createdAt.getTime()) / yearMs
  return (
    (candidate.communique === null ? importedPoints : 0) +
    Math.min(maxAgePoints, Math.floor(years / yearsPerPoint))
  )
}
