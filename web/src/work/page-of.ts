import type {Work} from './queries.js'

/** Give the page on which a piece of work is done. */
export function pageOf({reference, locale, act}: Pick<Work, 'reference' | 'locale' | 'act'>): string {
  const page = `/c/${encodeURIComponent(reference)}`
  if (act === 'sign') return `${page}/trilingual`
  return locale === null || act === 'approve' ? page : `${page}/${locale}`
}
