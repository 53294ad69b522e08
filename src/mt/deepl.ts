import type {DeepLClient, TargetLanguageCode, TranslateTextOptions} from 'deepl-node'
import {BayanError} from '../errors.js'
import {locales, type Locale} from '../model/locale.js'
import type {Engine, EngineAccount, EngineRequest} from '../ports.js'
import {BoundedDeepLClient} from './deepl-client.js'
import {deeplError} from './deepl-errors.js'
import {glossaryShelf} from './deepl-glossary.js'

/** DeepL's limits for one request (developers.deepl.com, "Translate text"). */
const maxTexts = 50
const requestMaxBytes = 128 * 1024
/** Kept free for the context and the other parameters. */
const reservedBytes = 12 * 1024
const timeoutMs = 60_000
/** What DeepL gives as the limit of an account without one (developers.deepl.com, "Usage and quota"). */
const unlimited = 1_000_000_000_000
/** `&text=` before each text. */
const fieldBytes = 6

/** DeepL refuses a bare `en` as target. */
const targetCode: Readonly<Record<Locale, TargetLanguageCode>> = {fr: 'fr', ar: 'ar', en: 'en-GB'}

export interface DeeplConfig {
  readonly authKey: string
  /** Null takes DeepL's own, by the kind of key. */
  readonly serverUrl: string | null
  readonly timeoutMs?: number
}

const options: TranslateTextOptions = {
  tagHandling: 'xml',
  // The default depends on the age of the account.
  tagHandlingVersion: 'v2',
  outlineDetection: false,
  nonSplittingTags: ['g', 'x', 'bx', 'ex'],
  splitSentences: 'off',
  preserveFormatting: true,
  // `more` is an error for Arabic; `prefer_more` is ignored there.
  formality: 'prefer_more',
}

/** Make an engine of DeepL's HTTP API. It sends each request once: its client would resend and pay again. */
export function deepl(config: DeeplConfig): Engine {
  const client = new BoundedDeepLClient(config.authKey, config.timeoutMs ?? timeoutMs, config.serverUrl)
  const shelf = glossaryShelf(client, () => new Date())
  const name = 'deepl'
  const mapped = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw deeplError(error, name)
    })
  return {
    name,
    location: 'third-party',
    maxTexts,
    maxBytes: requestMaxBytes - reservedBytes,
    weigh: formBytes,
    supports: (source, target) => source !== target && locales.includes(source) && locales.includes(target),
    translate: (request, signal) => mapped(translate(client, shelf, request, signal)),
    probe: () => mapped(account(client)),
    close: async () => undefined,
  }
}

async function translate(
  client: DeepLClient,
  shelf: ReturnType<typeof glossaryShelf>,
  {source, target, texts, context, glossary}: EngineRequest,
  signal: AbortSignal,
): Promise<readonly string[]> {
  // The client takes no signal, and a request once sent is paid for.
  if (signal.aborted) throw new BayanError('cancelled', {engine: 'deepl'})
  const id = await shelf.idFor(source, target, glossary)
  const answers = await client
    .translateText([...texts], source, targetCode[target], {
      ...options,
      ...(context === '' ? {} : {context}),
      ...(id === null ? {} : {glossary: id}),
    })
    .catch((error: unknown) => {
      if (id !== null && /glossary|not found/i.test(String(error))) shelf.forget(id)
      throw error
    })
  return answers.map(({text}) => text)
}

async function account(client: DeepLClient): Promise<EngineAccount | null> {
  const {character} = await client.getUsage()
  if (character === undefined) return null
  return {used: character.count, limit: character.limit < unlimited ? character.limit : null}
}

/** Count the bytes of a text in a form-encoded body: 5.6 a letter for Arabic. */
export const formBytes = (text: string): number =>
  new URLSearchParams({t: text}).toString().length - 2 + fieldBytes
