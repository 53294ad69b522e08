import {resolve} from 'node:path'
import * as z from 'zod'
import {milliseconds, names, timeZone, url} from './config/values.js'
import {BayanError} from './errors.js'
import {confidentialities} from './model/communique.js'
import {defaultTranslatableFields} from './model/document.js'
import {readBucket, type BucketConfig} from './config/read-bucket.js'
import {readLists} from './config/read-lists.js'
import {readOidc, type OidcConfig} from './config/read-oidc.js'
import type {Locale} from './model/locale.js'

/** Engines that may be listed in `BAYAN_ENGINES`, in the order to try. */
const engineNames = ['deepl', 'bergamot', 'libretranslate', 'openai'] as const
/** Whether an engine runs on the house's own machines: only then may it receive what is not public. */
const locations = ['house', 'third-party'] as const

const schema = z.object({
  DATABASE_URL: url('postgres', 'postgresql').optional(),
  REDIS_URL: url('redis', 'rediss').optional(),
  BAYAN_FOLDER: z.string().default('.bayan'),
  BAYAN_SITE_FOLDER: z.string().optional(),
  BAYAN_CHROMIUM: z.string().optional(),
  BAYAN_HUNSPELL: z.string().default('hunspell'),
  BAYAN_THEME_FOLDER: z.string().optional(),
  BAYAN_BASE_URL: url('http', 'https')
    .refine((value) => !/[?#]/u.test(value), {message: 'expected no ? and no #'})
    .optional(),
  BAYAN_HOST: z.string().default('127.0.0.1'),
  BAYAN_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  BAYAN_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  BAYAN_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(4),
  BAYAN_LEASE_MS: milliseconds.default(30_000),
  BAYAN_SWEEP_MS: milliseconds.default(15_000),
  BAYAN_NIGHTLY_CRON: z.string().default('0 2 * * *'),
  BAYAN_TIME_ZONE: timeZone.default('Africa/Casablanca'),
  BAYAN_PAUSE_AT: z.string().optional(),
  BAYAN_PAUSE_MS: milliseconds.default(600_000),
  DEEPL_AUTH_KEY: z.string().optional(),
  DEEPL_SERVER_URL: url('http', 'https').optional(),
  BAYAN_DEEPL_BUDGET: z.coerce.number().int().positive().optional(),
  BAYAN_ENGINES: z
    .string()
    .default('deepl,bergamot,libretranslate,openai')
    .transform((value) => value.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(engineNames))),
  BAYAN_MODELS_FOLDER: z.string().optional(),
  LIBRETRANSLATE_URL: url('http', 'https').optional(),
  LIBRETRANSLATE_API_KEY: z.string().optional(),
  LIBRETRANSLATE_LOCATION: z.enum(locations).default('third-party'),
  OPENAI_BASE_URL: url('http', 'https').optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_LOCATION: z.enum(locations).default('third-party'),
  BAYAN_TRANSLATABLE_FIELDS: names.default([...defaultTranslatableFields]),
  BAYAN_DEFAULT_CONFIDENTIALITY: z.enum(confidentialities).default('public'),
  BAYAN_WEBHOOK_URL: url('http', 'https').optional(),
  BAYAN_WEBHOOK_SECRET: z
    .string()
    .regex(/^(?:whsec_)?[A-Za-z0-9+/]+={0,2}$/u, 'expected whsec_ and base64')
    .optional(),
  BAYAN_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/u, 'expected the name of a bucket')
    .optional(),
  BAYAN_BUCKET_ENDPOINT: url('http', 'https').optional(),
  BAYAN_BUCKET_REGION: z.string().default('us-east-1'),
  BAYAN_BUCKET_PREFIX: z.string().default(''),
  BAYAN_BUCKET_WEBSITE: z.enum(['on', 'off']).default('off'),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  AWS_SESSION_TOKEN: z.string().optional(),
  SMTP_URL: url('smtp', 'smtps').optional(),
  BAYAN_REPORT_TO: z.string().optional(),
  BAYAN_REPORT_FROM: z.string().optional(),
  BAYAN_PRESS_TO: z.string().default(''),
  BAYAN_DIGEST_TO: z.string().default(''),
  BAYAN_DESK_URL: url('http', 'https').optional(),
  BAYAN_TRUSTED_PROXIES: z.string().optional(),
  BAYAN_FOUR_EYES: z.enum(['on', 'off']).default('on'),
  BAYAN_OIDC_ISSUER: url('http', 'https').optional(),
  BAYAN_OIDC_CLIENT_ID: z.string().optional(),
  BAYAN_OIDC_CLIENT_SECRET: z.string().optional(),
  BAYAN_OIDC_CLAIM: z.string().default('roles'),
  BAYAN_OIDC_ROLES: z.string().default(''),
})

/** Everything that can be set, read once and frozen. Names of variables stand in `docs/configuration.md`. */
export type Config = Readonly<{
  /** Null: the private server in `folder`. */
  databaseUrl: string | null
  /** Null: the queue lives in the database. */
  redisUrl: string | null
  folder: string
  siteFolder: string
  /** What the house makes its own on the site; null: nothing. */
  themeFolder: string | null
  /** The browser that prints PDFs; null: one where systems put it, if any. */
  chromium: string | null
  /** The program that knows spelling, by path or name; null: spelling is not checked. */
  hunspell: string | null
  /** Address under which the site is reached; null: the server's own, `/site`. */
  baseUrl: string | null
  host: string
  port: number
  logLevel: string
  concurrency: number
  leaseMs: number
  sweepMs: number
  nightlyCron: string
  timeZone: string
  pauseAt: string | null
  pauseMs: number
  /** Engines in the order to try; one that is not set up is left out. */
  engines: readonly (typeof engineNames)[number][]
  modelsFolder: string
  libreTranslate: {url: string; apiKey: string | null; location: (typeof locations)[number]} | null
  openAi: {baseUrl: string; apiKey: string | null; model: string; location: (typeof locations)[number]} | null
  deeplKey: string | null
  deeplServerUrl: string | null
  /** Characters that DeepL may bill in a calendar month; null: as many as the account allows. */
  deeplBudget: number | null
  /** Front matter that is translated, by the path of its names: `title`, `contact.role`. */
  translatableFields: readonly string[]
  defaultConfidentiality: (typeof confidentialities)[number]
  /** Who is told of publications and reports, with the secret that signs (`whsec_…`); null: nobody. */
  webhook: {url: string; secret: string} | null
  /** The S3-compatible bucket that gets a copy of the site; null: none. */
  bucket: BucketConfig | null
  /** By which server letters go, from whom; null: none go. */
  mail: {smtpUrl: string; from: string} | null
  /** Where the nightly report is mailed; null: nowhere. */
  reportTo: string | null
  /** Who gets each communiqué by mail once it is public, and who the digest of a day, by locale. */
  press: ReadonlyMap<Locale, readonly string[]>
  digest: ReadonlyMap<Locale, readonly string[]>
  /** Address under which people reach the desk, when a proxy stands before it; null: as they asked. */
  deskUrl: string | null
  /** Addresses of proxies whose `X-Forwarded-*` is believed, with commas between; null: none. */
  trustedProxies: string | null
  /** Who translated a segment does not review it. */
  fourEyes: boolean
  /** Login through another house; null: passwords only. */
  oidc: OidcConfig | null
}>

/** Check the environment; `config_invalid` names the first variable that is wrong, and never shows its value. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const [problem] = parsed.error.issues
    throw new BayanError('config_invalid', {
      place: String(problem?.path[0] ?? ''),
      reason: problem?.message ?? '',
    })
  }
  const values = parsed.data
  const folder = resolve(values.BAYAN_FOLDER)
  return Object.freeze({
    databaseUrl: values.DATABASE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    folder,
    siteFolder: resolve(values.BAYAN_SITE_FOLDER ?? `${folder}/site`),
    chromium: values.BAYAN_CHROMIUM ?? null,
    themeFolder: values.BAYAN_THEME_FOLDER === undefined ? null : resolve(values.BAYAN_THEME_FOLDER),
    hunspell: values.BAYAN_HUNSPELL === 'off' ? null : values.BAYAN_HUNSPELL,
    baseUrl: values.BAYAN_BASE_URL?.replace(/\/$/, '') ?? null,
    host: values.BAYAN_HOST,
    port: values.BAYAN_PORT,
    logLevel: values.BAYAN_LOG_LEVEL,
    concurrency: values.BAYAN_CONCURRENCY,
    leaseMs: values.BAYAN_LEASE_MS,
    sweepMs: values.BAYAN_SWEEP_MS,
    nightlyCron: values.BAYAN_NIGHTLY_CRON,
    timeZone: values.BAYAN_TIME_ZONE,
    pauseAt: values.BAYAN_PAUSE_AT ?? null,
    pauseMs: values.BAYAN_PAUSE_MS,
    engines: values.BAYAN_ENGINES,
    modelsFolder: resolve(values.BAYAN_MODELS_FOLDER ?? `${folder}/models`),
    libreTranslate: readLibreTranslate(values),
    openAi:
      values.OPENAI_BASE_URL === undefined || values.OPENAI_MODEL === undefined
        ? null
        : {
            baseUrl: values.OPENAI_BASE_URL,
            apiKey: values.OPENAI_API_KEY ?? null,
            model: values.OPENAI_MODEL,
            location: values.OPENAI_LOCATION,
          },
    deeplKey: values.DEEPL_AUTH_KEY ?? null,
    deeplServerUrl: values.DEEPL_SERVER_URL ?? null,
    deeplBudget: values.BAYAN_DEEPL_BUDGET ?? null,
    translatableFields: values.BAYAN_TRANSLATABLE_FIELDS,
    defaultConfidentiality: values.BAYAN_DEFAULT_CONFIDENTIALITY,
    webhook: readWebhook(values),
    bucket: readBucket(values),
    ...readLetters(values),
    deskUrl: values.BAYAN_DESK_URL?.replace(/\/$/, '') ?? null,
    trustedProxies: values.BAYAN_TRUSTED_PROXIES ?? null,
    fourEyes: values.BAYAN_FOUR_EYES === 'on',
    oidc: readOidc(values),
  })
}

/** Give the address under which this machine itself reaches the desk. */
export const localAddress = ({host, port}: Pick<Config, 'host' | 'port'>): string =>
  `http://${host}:${String(port)}`

function readLibreTranslate(values: z.output<typeof schema>): Config['libreTranslate'] {
  const {
    LIBRETRANSLATE_URL: address,
    LIBRETRANSLATE_API_KEY: apiKey,
    LIBRETRANSLATE_LOCATION: location,
  } = values
  return address === undefined ? null : {url: address, apiKey: apiKey ?? null, location}
}

function readWebhook(values: z.output<typeof schema>): Config['webhook'] {
  const {BAYAN_WEBHOOK_URL: address, BAYAN_WEBHOOK_SECRET: secret} = values
  if (address === undefined) return null
  if (secret === undefined)
    throw new BayanError('config_invalid', {place: 'BAYAN_WEBHOOK_SECRET', reason: 'missing'})
  return Object.freeze({url: address, secret})
}

/** Give how letters go, and who gets which. */
function readLetters(
  values: z.output<typeof schema>,
): Pick<Config, 'mail' | 'reportTo' | 'press' | 'digest'> {
  const mail = readMail(values)
  return {
    mail,
    reportTo: values.BAYAN_REPORT_TO ?? null,
    press: readLists('BAYAN_PRESS_TO', values.BAYAN_PRESS_TO, mail !== null),
    digest: readLists('BAYAN_DIGEST_TO', values.BAYAN_DIGEST_TO, mail !== null),
  }
}

function readMail(values: z.output<typeof schema>): Config['mail'] {
  const {SMTP_URL: smtpUrl, BAYAN_REPORT_TO: to, BAYAN_REPORT_FROM: from} = values
  const sender = from ?? to
  return smtpUrl === undefined || sender === undefined ? null : Object.freeze({smtpUrl, from: sender})
}
