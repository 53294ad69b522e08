import {createRequire} from 'node:module'
import path from 'node:path'
import {Worker} from 'node:worker_threads'
import {BayanError, type ErrorCode} from '../../errors.js'

const packageFolder = path.dirname(
  createRequire(import.meta.url).resolve('@browsermt/bergamot-translator/package.json'),
)

/** One engine in a thread of its own, so that the process answers others while it computes. */
export interface Thread {
  load(model: ModelBytes): Promise<void>
  /** Translate with one model, or two through a pivot. `html` texts must be well nested, or the thread dies. */
  translate(keys: readonly string[], texts: readonly string[], html: boolean): Promise<readonly string[]>
  /** False once it died or was ended. */
  alive(): boolean
  /** End it; what is under way rejects with `code`. */
  end(code: ErrorCode): Promise<void>
}

export interface ModelBytes {
  readonly key: string
  readonly model: Uint8Array
  readonly lex: Uint8Array | null
  readonly vocabs: readonly Uint8Array[]
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: BayanError): void
}

interface Answer {
  readonly id: number
  readonly result?: unknown
  readonly error?: string
}

/** Start a thread. Whatever kills it rejects with `engine_crashed`; it is not started again. */
export function startThread(name: string): Thread {
  const worker = new Worker(new URL('./worker.cjs', import.meta.url), {
    workerData: {packageFolder},
    execArgv: [],
  })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let alive = true
  const end = async (code: ErrorCode): Promise<void> => {
    alive = false
    for (const {reject} of waiting.values()) reject(new BayanError(code, {engine: name}))
    waiting.clear()
    await worker.terminate()
  }
  worker.on('message', ({id, result, error}: Answer) => {
    // An instance that threw once is in an unknown state.
    if (error !== undefined) return void end('engine_crashed')
    waiting.get(id)?.resolve(result)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
  })
  worker.on('error', () => void end('engine_crashed'))
  worker.on('exit', () => void end('engine_crashed'))
  worker.unref()
  const call = (op: string, arg: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (!alive) return reject(new BayanError('engine_crashed', {engine: name}))
      lastId += 1
      waiting.set(lastId, {resolve, reject})
      worker.ref()
      worker.postMessage({id: lastId, op, arg})
    })
  return {
    load: async (model) => void (await call('load', model)),
    translate: (keys, texts, html) => call('translate', {keys, texts, html}) as Promise<readonly string[]>,
    alive: () => alive,
    end,
  }
}
