import {BayanError} from '../../errors.js'
import type {Engine, EngineRequest} from '../../ports.js'
import {toMarkup, toText} from '../markup-text.js'
import {fromHtml, toHtml} from './codes.js'
import {listModels, readModel} from './model-files.js'
import {route} from './route.js'
import {startThread, type Thread} from './thread.js'

/** Texts in one call: small, so that cancelling and persisting come soon. */
const maxTexts = 16
const maxBytes = 16 * 1024
/** Models in one thread: about 550 MB each of a heap that ends at 2 GB and never shrinks. */
const modelsMax = 2
const timeoutMs = 120_000

export interface BergamotConfig {
  /** Where the models are: one folder a direction (`fren`), with its files and `SHA256SUMS`. */
  readonly folder: string
  readonly timeoutMs?: number
}

/** The thread at hand and what it has loaded. */
interface Loaded {
  readonly thread: Thread
  readonly keys: ReadonlySet<string>
}

/** Make the offline neural engine. A thread that dies is replaced at the next request. Glossaries are not used. */
export function bergamot({folder, timeoutMs: limitMs = timeoutMs}: BergamotConfig): Engine {
  const name = 'bergamot'
  let loaded: Loaded | null = null
  // One request at a time: the engine computes on one thread.
  let last: Promise<unknown> = Promise.resolve()
  const perform = async (request: EngineRequest, signal: AbortSignal): Promise<readonly string[]> => {
    const keys = route(request.source, request.target)
    loaded = await withModels(loaded, keys, folder, name)
    const {thread} = loaded
    const cancel = () => void thread.end('cancelled')
    const timer = setTimeout(() => void thread.end('timeout'), limitMs)
    signal.addEventListener('abort', cancel, {once: true})
    try {
      if (signal.aborted) throw new BayanError('cancelled', {engine: name})
      return await translate(thread, keys, request.texts)
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
    }
  }
  return {
    name,
    location: 'house',
    maxTexts,
    maxBytes,
    weigh: (text) => Buffer.byteLength(text),
    supports: (source, target) => source !== target,
    translate(request, signal) {
      const answers = last.then(() => perform(request, signal))
      last = answers.catch(() => undefined)
      return answers
    },
    async probe() {
      if ((await listModels(folder)).length === 0)
        throw new BayanError('model_missing', {engine: name, folder})
      return null
    },
    close: async () => loaded?.thread.end('cancelled'),
  }
}

async function withModels(
  loaded: Loaded | null,
  keys: readonly string[],
  folder: string,
  name: string,
): Promise<Loaded> {
  const usable = loaded !== null && loaded.thread.alive()
  if (usable && keys.every((key) => loaded.keys.has(key))) return loaded
  // Read and check before a thread is given up for it.
  const had = usable ? loaded.keys : new Set<string>()
  const missing = await Promise.all(keys.filter((key) => !had.has(key)).map((key) => readModel(folder, key)))
  const fits = usable && had.size + missing.length <= modelsMax
  if (usable && !fits) {
    await loaded.thread.end('cancelled')
    return withModels(null, keys, folder, name)
  }
  const thread = usable ? loaded.thread : startThread(name)
  for (const model of missing) await thread.load(model)
  return {thread, keys: new Set([...had, ...missing.map(({key}) => key)])}
}

/** Translate texts with codes as HTML first; those whose codes come back wrong, and all others, as bare text. */
async function translate(
  thread: Thread,
  keys: readonly string[],
  texts: readonly string[],
): Promise<readonly string[]> {
  const answers = new Map<number, string>()
  const html = texts.flatMap((text, at) => {
    const converted = toHtml(text)
    return converted === null ? [] : [{at, text, html: converted}]
  })
  if (html.length > 0) {
    const raw = await thread.translate(
      keys,
      html.map((one) => one.html),
      true,
    )
    for (const [nth, {at, text}] of html.entries()) {
      const back = fromHtml(raw[nth] ?? '', text)
      if (back !== null) answers.set(at, back)
    }
  }
  const bare = texts.flatMap((text, at) => (answers.has(at) ? [] : [{at, text: toText(text)}]))
  const raw =
    bare.length > 0
      ? await thread.translate(
          keys,
          bare.map(({text}) => text),
          false,
        )
      : []
  for (const [nth, {at}] of bare.entries()) answers.set(at, toMarkup(raw[nth] ?? ''))
  return texts.map((_, at) => answers.get(at) ?? '')
}
