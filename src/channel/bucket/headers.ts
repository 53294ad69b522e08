import type {Answer} from '../../ports.js'

/** What a file is, by how its name ends (IANA media types; feeds as RFC 4287, RSS and JSON Feed 1.1 say). */
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  wasm: 'application/wasm',
}

/** Ask for it anew each time; what did not change costs an answer without a body. */
const checked = 'public, max-age=0, must-revalidate'
const forAYear = 'public, max-age=31536000, immutable'

export const contentTypeOf = (path: string): string =>
  path.endsWith('/feed.json')
    ? 'application/feed+json; charset=utf-8'
    : (types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream')

/** Files whose name has a hash of what they hold never change. */
export const cacheControlOf = (path: string): string =>
  /[._-][0-9a-f]{10,}\.[a-z0-9_-]+$/u.test(path) ? forAYear : checked

/**
 * Headers that keep with a file how its address answers. The two of `x-amz-meta-` are for a program before the bucket
 * (`docker/bucket-edge.mjs`); a bucket's own website gives the redirect, where `isWebsite` says that there is one.
 */
export function answerHeaders(
  answer: Answer | undefined,
  isWebsite: boolean,
): Readonly<Record<string, string>> {
  if (answer === undefined) return {}
  const status = {'x-amz-meta-status': String(answer.status)}
  if (answer.status === 410) return status
  return {
    ...status,
    'x-amz-meta-location': answer.location,
    ...(isWebsite && {'x-amz-website-redirect-location': answer.location}),
  }
}
