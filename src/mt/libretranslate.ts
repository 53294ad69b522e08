import * as z from 'zod'
import {BayanError} from '../errors.js'
import type {Engine, EngineRequest} from '../ports.js'
import {address} from './address.js'
import {toMarkup, toText} from './markup-text.js'
import {askJson, type Reply} from './ask-json.js'
import {jsonEngine} from './json-engine.js'
import {statusError} from './status-error.js'

const name = 'libretranslate'
const maxTexts = 25
const maxBytes = 32 * 1024
const timeoutMs = 60_000

export interface LibreTranslateConfig {
  readonly url: string
  /** Null when the server asks for none. */
  readonly apiKey: string | null
  /** Whether the server is the operator's own. */
  readonly location: Engine['location']
  readonly timeoutMs?: number
}

const answerSchema = z.object({translatedText: z.array(z.string())})
const errorSchema = z.object({error: z.string()})

/** Make an engine of a LibreTranslate server (docs.libretranslate.com, `POST /translate`). It takes no glossary. */
export function libreTranslate(config: LibreTranslateConfig): Engine {
  const url = address(config.url, '/translate')
  return jsonEngine({
    name,
    location: config.location,
    maxTexts,
    maxBytes,
    translate: (request, signal) => translate(config, url, request, signal),
    probe: (signal) => probe(config, signal),
  })
}

async function translate(
  config: LibreTranslateConfig,
  url: string,
  {source, target, texts}: EngineRequest,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const tagged = texts.some((text) => text.includes('<'))
  const reply = await askJson({
    engine: name,
    url,
    headers: {},
    body: {
      q: tagged ? texts : texts.map(toText),
      source,
      target,
      format: tagged ? 'html' : 'text',
      ...(config.apiKey === null ? {} : {api_key: config.apiKey}),
    },
    timeoutMs: config.timeoutMs ?? timeoutMs,
    signal,
  })
  if (reply.status !== 200) throw statusError(name, reply, pairError(reply))
  const answer = answerSchema.safeParse(reply.json)
  if (!answer.success) throw new BayanError('invalid_output', {engine: name, maybeBilled: 1})
  return tagged ? answer.data.translatedText.map(withoutNbsp) : answer.data.translatedText.map(toMarkup)
}

/** `GET /languages` asks for no key. */
async function probe({url}: LibreTranslateConfig, signal: AbortSignal): Promise<null> {
  const reply = await askJson({
    engine: name,
    url: address(url, '/languages'),
    headers: {},
    body: null,
    timeoutMs,
    signal,
  })
  if (reply.status !== 200) throw statusError(name, reply)
  return null
}

/** The server answers 400 for a language it lacks as for anything else. */
function pairError({status, json}: Reply): 'unsupported_pair' | undefined {
  const {data} = errorSchema.safeParse(json)
  return status === 400 && /not supported|not available/i.test(data?.error ?? '')
    ? 'unsupported_pair'
    : undefined
}

/** The server writes HTML: its one name for a character that XML does not know. */
const withoutNbsp = (html: string): string => html.replaceAll('&nbsp;', '\u00a0')
