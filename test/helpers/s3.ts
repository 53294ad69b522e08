import {createHash, createHmac} from 'node:crypto'
import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import {createServer, request as ask, type IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import S3rver from 's3rver'

export const keys = {id: 'S3RVER', secret: 'S3RVER'}

/** A request that reached the bucket: `PUT fr/index.html`. */
export interface Asked {
  readonly what: string
  readonly headers: IncomingMessage['headers']
}

/** A real S3 server with one bucket, and a gate before it that checks signatures and can be told to fail. */
export interface Bucket {
  /** Address of the service. */
  readonly endpoint: string
  /** Address of the bucket as a website. */
  readonly website: string
  readonly asked: Asked[]
  /** Answers what the gate answers in the place of the server, or null. */
  refuse: (what: string) => {status: number; code: string} | null
  close(): Promise<void>
}

const website =
  '<WebsiteConfiguration><IndexDocument><Suffix>index.html</Suffix></IndexDocument></WebsiteConfiguration>'

/** Start a bucket named `press` on free ports. */
export async function startS3(): Promise<Bucket> {
  const directory = await mkdtemp(join(tmpdir(), 'bayan-s3-'))
  const configureBuckets = [{name: 'press', configs: [website]}]
  const server = new S3rver({port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets})
  const {port} = await server.run()
  const gate = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const body = Buffer.concat(chunks)
      const what = `${incoming.method} ${decodeURIComponent(incoming.url ?? '').replace(/^\/press\/?/u, '')}`
      const refusal = isSigned(incoming, body)
        ? bucket.refuse(what)
        : {status: 403, code: 'SignatureDoesNotMatch'}
      if (refusal !== null) {
        const said = `<Error><Code>${refusal.code}</Code><Message>${keys.secret}-and-more</Message></Error>`
        outgoing.writeHead(refusal.status, {'content-type': 'application/xml'}).end(said)
        return
      }
      bucket.asked.push({what, headers: incoming.headers})
      const {method, url: path, headers} = incoming
      const onward = ask({host: '127.0.0.1', port, method, path, headers}, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
      })
      onward.end(body)
    })
  })
  gate.listen(0, '127.0.0.1')
  await once(gate, 'listening')
  const bucket: Bucket = {
    endpoint: `http://127.0.0.1:${(gate.address() as AddressInfo).port}`,
    website: `http://127.0.0.1:${port}/press`,
    asked: [],
    refuse: () => null,
    async close() {
      gate.closeAllConnections()
      gate.close()
      await server.close()
      await rm(directory, {recursive: true, force: true})
    },
  }
  return bucket
}

/** AWS Signature Version 4, worked out anew from what arrived ("Create a signed AWS API request"). */
function isSigned({headers, method, url}: IncomingMessage, body: Buffer): boolean {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/u.exec(
      headers.authorization ?? '',
    )
  if (found === null) return false
  const [, id, day = '', region = '', signed = '', signature] = found
  const digest = String(headers['x-amz-content-sha256'])
  if (digest !== 'UNSIGNED-PAYLOAD' && digest !== sha256(body)) return false
  const [path = '', query = ''] = (url ?? '').split('?')
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name])}\n`)
  const canonical = [method, path, query.split('&').sort().join('&'), lines.join(''), signed, digest].join(
    '\n',
  )
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${keys.secret}`)
  return id === keys.id && hmac(key, toSign).toString('hex') === signature
}

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest()
