/**
 * The order in which files reach readers of a mirror, which has no switch of its own: what nobody finds yet, the
 * documents, the lists that lead to them, what machines read, and last the manifest that says it is whole.
 */
export const copySteps = 5

/** Give a path's step, from 0. */
export function copyStep(path: string): number {
  if (path.startsWith('.well-known/')) return 4
  if (/^[^/]+\.(?:xml|json)$|\/feed\.[a-z]+$|\/pagefind-entry\.json$/u.test(path)) return 3
  if (!path.endsWith('.html')) return 0
  return isOfDocument(path) ? 1 : 2
}

/** A communiqué's own pages: below its id, or below a year in a folder whose name ends with its id. */
const isOfDocument = (path: string): boolean =>
  /^[a-z]{2}\/(?:\d{4}\/(?:[^/]+-)?)?c\d+\/(?:[^/]+\/)*[^/]+\.html$/u.test(path)
