import {createHash} from 'node:crypto'
import {AwsClient} from 'aws4fetch'
import type {BucketConfig} from '../config/read-bucket.js'
import {BayanError} from '../errors.js'
import type {Mirror} from '../ports.js'
import {readListing} from './bucket/read-listing.js'
import {answerHeaders, cacheControlOf, contentTypeOf} from './bucket/headers.js'

const requestTimeoutMs = 60_000
/** Tries after the first one when the service is busy or fails (429, 5xx); waits grow to a few seconds. */
const retries = 6
const firstRetryMs = 100

/** A bucket of Amazon S3, or of a service that speaks as it does, addressed by path. */
export function bucketMirror(config: BucketConfig): Mirror {
  const {endpoint, bucket, prefix} = config
  const client = new AwsClient({
    accessKeyId: config.accessKeyId,
    secretAccessKey: config.secretAccessKey,
    ...(config.sessionToken === null ? {} : {sessionToken: config.sessionToken}),
    service: 's3',
    region: config.region,
    retries,
    initRetryMs: firstRetryMs,
  })
  const root = `${endpoint}/${bucket}`
  const name = `${root}/${prefix}`

  async function ask(
    method: string,
    url: string,
    init: RequestInit,
    accepted: readonly number[],
  ): Promise<Response> {
    const answer = await send(client, url, {...init, method}, name)
    if (accepted.includes(answer.status)) return answer
    throw new BayanError('channel_failed', {place: name, reason: await reasonOf(answer)})
  }

  return {
    name,
    kept: (answer) => JSON.stringify(answerHeaders(answer, config.isWebsite)),
    async put({path, body}, answer) {
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body)
      const headers = {
        'content-type': contentTypeOf(path),
        'cache-control': cacheControlOf(path),
        ...answerHeaders(answer, config.isWebsite),
        // The service compares it with what arrived.
        'x-amz-content-sha256': createHash('sha256').update(bytes).digest('hex'),
      }
      await ask('PUT', `${root}/${encode(prefix + path)}`, {headers, body: bytes}, [200])
    },
    async remove(path) {
      await ask('DELETE', `${root}/${encode(prefix + path)}`, {}, [200, 204, 404])
    },
    async *list() {
      let next: string | null = null
      do {
        const query: string = [
          'list-type=2',
          `prefix=${encode(prefix)}`,
          ...(next === null ? [] : [`continuation-token=${encodeURIComponent(next)}`]),
        ].join('&')
        const answer = await ask('GET', `${root}?${query}`, {}, [200])
        const page = readListing(await answer.text())
        yield page.keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
        next = page.next
      } while (next !== null)
    },
  }
}

/** Encode a key as AWS Signature Version 4 does: everything but RFC 3986's unreserved characters and the slash. */
const encode = (key: string): string =>
  key
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(
        /[!'()*]/gu,
        (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/')

async function send(client: AwsClient, url: string, init: RequestInit, place: string): Promise<Response> {
  try {
    return await client.fetch(url, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(requestTimeoutMs),
    })
  } catch (cause) {
    const {message, cause: below} = cause as Error & {cause?: {code?: string}}
    throw new BayanError('channel_failed', {place, reason: below?.code ?? message}, {cause})
  }
}

/** Say what the service answered: its code alone, as its message may repeat what was sent. */
async function reasonOf(answer: Response): Promise<string> {
  const code = /<Code>([A-Za-z]{1,60})<\/Code>/u.exec(await answer.text().catch(() => ''))?.[1]
  return code === undefined ? `HTTP ${answer.status}` : `HTTP ${answer.status} ${code}`
}
