import {BayanError} from '../errors.js'

export type BucketConfig = Readonly<{
  /** Address of the service, without the bucket. */
  endpoint: string
  region: string
  bucket: string
  /** Folder in the bucket, empty or with a slash at its end. */
  prefix: string
  accessKeyId: string
  secretAccessKey: string
  sessionToken: string | null
  /** Readers are served by the bucket's website endpoint, which gives redirects. */
  isWebsite: boolean
}>

type Values = Readonly<{
  BAYAN_BUCKET?: string | undefined
  BAYAN_BUCKET_ENDPOINT?: string | undefined
  BAYAN_BUCKET_REGION: string
  BAYAN_BUCKET_PREFIX: string
  BAYAN_BUCKET_WEBSITE: 'on' | 'off'
  AWS_ACCESS_KEY_ID?: string | undefined
  AWS_SECRET_ACCESS_KEY?: string | undefined
  AWS_SESSION_TOKEN?: string | undefined
}>

/** Give the bucket, when one is named; then its keys must be there. */
export function readBucket(values: Values): BucketConfig | null {
  if (values.BAYAN_BUCKET === undefined) return null
  const needed = (name: 'AWS_ACCESS_KEY_ID' | 'AWS_SECRET_ACCESS_KEY'): string => {
    const value = values[name]
    if (value === undefined) throw new BayanError('config_invalid', {place: name, reason: 'missing'})
    return value
  }
  const region = values.BAYAN_BUCKET_REGION
  const prefix = values.BAYAN_BUCKET_PREFIX.replace(/^\/+|\/+$/gu, '')
  return Object.freeze({
    endpoint: (values.BAYAN_BUCKET_ENDPOINT ?? `https://s3.${region}.amazonaws.com`).replace(/\/$/u, ''),
    region,
    bucket: values.BAYAN_BUCKET,
    prefix: prefix === '' ? '' : `${prefix}/`,
    accessKeyId: needed('AWS_ACCESS_KEY_ID'),
    secretAccessKey: needed('AWS_SECRET_ACCESS_KEY'),
    sessionToken: values.AWS_SESSION_TOKEN ?? null,
    isWebsite: values.BAYAN_BUCKET_WEBSITE === 'on',
  })
}
