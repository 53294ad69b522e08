import * as z from 'zod'
import {BayanError, type ErrorCode} from '../errors.js'
import type {Engine, EngineRequest} from '../ports.js'
import {address} from './address.js'
import {answerSchema, chatBody} from './openai-chat.js'
import {askJson, type Reply} from './ask-json.js'
import {jsonEngine} from './json-engine.js'
import {statusError} from './status-error.js'

const maxTexts = 20
const maxBytes = 16 * 1024
const timeoutMs = 120_000

export interface OpenAiConfig {
  /** Up to and with the version: `https://host/v1`. */
  readonly baseUrl: string
  /** Null when the server asks for none. */
  readonly apiKey: string | null
  readonly model: string
  /** Whether the server is the operator's own. */
  readonly location: Engine['location']
  readonly timeoutMs?: number
}

const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({content: z.string().nullish(), refusal: z.string().nullish()}),
      }),
    )
    .min(1),
})
const errorSchema = z.object({error: z.object({code: z.string().nullish(), type: z.string().nullish()})})

/**
 * Make an engine of an OpenAI-compatible server (`POST /chat/completions` with a strict JSON schema). A text it leaves
 * out is answered by an empty string, so that only that one is asked for again.
 */
export function openAi(config: OpenAiConfig): Engine {
  const url = address(config.baseUrl, '/chat/completions')
  return jsonEngine({
    name: `openai:${config.model}`,
    location: config.location,
    maxTexts,
    maxBytes,
    translate: (request, signal) => translate(config, url, request, signal),
    probe: (signal) => probe(config, signal),
  })
}

async function translate(
  config: OpenAiConfig,
  url: string,
  request: EngineRequest,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const engine = `openai:${config.model}`
  const reply = await askJson({
    engine,
    url,
    headers: authorization(config),
    body: chatBody(config.model, request),
    timeoutMs: config.timeoutMs ?? timeoutMs,
    signal,
  })
  if (reply.status !== 200) throw statusError(engine, reply, knownError(reply))
  const texts = readTexts(engine, reply.json)
  return request.texts.map((_, at) => texts.get(`s${at + 1}`) ?? '')
}

/** `GET /models`; a server that is there and has no such list is ready all the same. */
async function probe(config: OpenAiConfig, signal: AbortSignal): Promise<null> {
  const engine = `openai:${config.model}`
  const reply = await askJson({
    engine,
    url: address(config.baseUrl, '/models'),
    headers: authorization(config),
    body: null,
    timeoutMs,
    signal,
  })
  if (![200, 404, 405].includes(reply.status)) throw statusError(engine, reply, knownError(reply))
  return null
}

const authorization = ({apiKey}: OpenAiConfig): Readonly<Record<string, string>> =>
  apiKey === null ? {} : {authorization: `Bearer ${apiKey}`}

/** Errors these servers tell by a code, not by the status. */
const errorCodes: Readonly<Record<string, ErrorCode>> = {
  insufficient_quota: 'quota_exceeded',
  context_length_exceeded: 'payload_too_large',
  invalid_api_key: 'auth',
}

function knownError({json}: Reply): ErrorCode | undefined {
  const {data} = errorSchema.safeParse(json)
  return errorCodes[data?.error.code ?? ''] ?? errorCodes[data?.error.type ?? '']
}

function readTexts(engine: string, json: unknown): ReadonlyMap<string, string> {
  const choice = completionSchema.safeParse(json).data?.choices[0]
  const fail = (code: ErrorCode) => new BayanError(code, {engine, maybeBilled: 1})
  if (choice?.finish_reason === 'length') throw fail('payload_too_large')
  if (choice?.finish_reason === 'content_filter' || choice?.message.refusal) throw fail('bad_request')
  const answer = answerSchema.safeParse(parse(choice?.message.content ?? ''))
  if (!answer.success) throw fail('invalid_output')
  return new Map(answer.data.translations.map(({id, text}) => [id, text]))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
