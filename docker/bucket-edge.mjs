/**
 * Stands before a bucket that Bayan copies to, and gives what a bucket alone cannot: 410 with its reason for what was
 * withdrawn, 301 for old addresses, 404 in the reader's language, `index.html` for a folder. It keeps no state: what it
 * knows stands in the metadata of each object (`x-amz-meta-status`, `x-amz-meta-location`). For Cloudflare Workers, Deno,
 * Bun, Fastly or any runtime with the Fetch API; `BUCKET_URL` is the address of the bucket and its prefix, without a slash at the end.
 */
const localesOfSite = ['fr', 'ar', 'en']
/** A bucket that may not be listed says 403 for what is not there. */
const missing = new Set([403, 404])
const passed = ['if-none-match', 'if-modified-since', 'range']

export default {
  /** @param {Request} request @param {{BUCKET_URL: string}} env @returns {Promise<Response>} */
  async fetch(request, {BUCKET_URL: bucket}) {
    const {method, headers, url} = request
    if (method !== 'GET' && method !== 'HEAD')
      return new Response(null, {status: 405, headers: {allow: 'GET, HEAD'}})
    const {pathname} = new URL(url)
    const asked = Object.fromEntries(
      passed.flatMap((name) => (headers.has(name) ? [[name, headers.get(name)]] : [])),
    )
    const ask = (path, more = {}) => fetch(bucket + path, {method, headers: more, redirect: 'manual'})
    const folder = pathname.endsWith('/')
    const found = await ask(folder ? `${pathname}index.html` : pathname, asked)
    // A bucket's own website leads a folder without its slash on by itself, from its own root.
    const isFolder =
      !folder &&
      (found.status === 302 || (missing.has(found.status) && (await ask(`${pathname}/index.html`)).ok))
    if (isFolder) return new Response(null, {status: 301, headers: {location: `${pathname}/`}})
    if (!missing.has(found.status)) return answered(found)
    const [, first] = pathname.split('/')
    const locale = localesOfSite.includes(first) ? first : localesOfSite[0]
    return given(await ask(`/${locale}/404.html`), 404)
  },
}

/** Answer as the object's metadata says. */
function answered(found) {
  const status = Number(found.headers.get('x-amz-meta-status') ?? found.status)
  const location = found.headers.get('x-amz-meta-location') ?? found.headers.get('location')
  if (status === 301 && location !== null) return new Response(null, {status, headers: {location}})
  return given(found, found.ok ? status : found.status)
}

function given(found, status) {
  const headers = new Headers({'x-content-type-options': 'nosniff'})
  for (const name of [
    'content-type',
    'cache-control',
    'etag',
    'last-modified',
    'content-range',
    'accept-ranges',
  ]) {
    const value = found.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(found.body, {status, headers})
}
