/**
 * The thread that holds the neural engine: the wasm of `@browsermt/bergamot-translator`, called straight, because the
 * package's own worker does not run on Node 20. Takes `{id, op, arg}`, answers `{id, result}` or `{id, error, fatal}`.
 * After a fatal error the instance must not be used again: the client ends this thread.
 */
const {parentPort, workerData} = require('node:worker_threads')
const {readFileSync} = require('node:fs')
const path = require('node:path')
const vm = require('node:vm')

const gluePath = path.join(workerData.packageFolder, 'worker', 'bergamot-translator-worker.js')
const wasmPath = path.join(workerData.packageFolder, 'worker', 'bergamot-translator-worker.wasm')

/** What the browser would bring for 8-bit products, and the portable function the wasm itself has for each. */
const fallbacks = {
  int8_prepare_a: 'int8PrepareAFallback',
  int8_prepare_b: 'int8PrepareBFallback',
  int8_prepare_b_from_transposed: 'int8PrepareBFromTransposedFallback',
  int8_prepare_b_from_quantized_transposed: 'int8PrepareBFromQuantizedTransposedFallback',
  int8_prepare_bias: 'int8PrepareBiasFallback',
  int8_multiply_and_add_bias: 'int8MultiplyAndAddBiasFallback',
  int8_select_columns_of_b: 'int8SelectColumnsOfBFallback',
}

/** Marian's settings for Mozilla's models, as their configuration files give them. */
const settings = {
  'beam-size': 1,
  normalize: '1.0',
  'word-penalty': 0,
  'max-length-break': 128,
  'mini-batch-words': 1024,
  workspace: 128,
  'max-length-factor': '2.0',
  'skip-cost': true,
  'cpu-threads': 0,
  quiet: true,
  'quiet-translation': true,
  'gemm-precision': 'int8shiftAlphaAll',
  alignment: 'soft',
}
const modelAlignmentBytes = 256
const otherAlignmentBytes = 64

const models = new Map()
let service

function instantiate(Module, info, accept, reject) {
  const gemm = Object.fromEntries(
    Object.entries(fallbacks).map(([name, own]) => [name, (...values) => Module.asm[own](...values)]),
  )
  WebAssembly.instantiate(Module.wasmBinary, {...info, wasm_gemm: gemm})
    .then(({instance, module: compiled}) => accept(instance, compiled))
    .catch(reject)
  return {}
}

const start = () =>
  new Promise((resolve, reject) => {
    const Module = {
      wasmBinary: readFileSync(wasmPath),
      print: () => undefined,
      printErr: () => undefined,
      onAbort: (what) => reject(new Error(`aborted ${what}`)),
      instantiateWasm: (info, accept) => instantiate(Module, info, accept, reject),
      onRuntimeInitialized: () => {
        service = new Module.BlockingService({cacheSize: 0})
        resolve(Module)
      },
    }
    // The glue is written for a browser's worker and looks for these.
    Object.assign(globalThis, {self: globalThis, Module, importScripts: () => undefined})
    globalThis.location = {href: `file://${gluePath}`}
    vm.runInThisContext(readFileSync(gluePath, 'utf8'), {filename: gluePath})
  })

function memory(Module, bytes, alignmentBytes) {
  const aligned = new Module.AlignedMemory(bytes.byteLength, alignmentBytes)
  aligned.getByteArrayView().set(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return aligned
}

const ops = {
  load(Module, {key, model, lex, vocabs}) {
    const list = new Module.AlignedMemoryList()
    for (const vocab of vocabs) list.push_back(memory(Module, vocab, otherAlignmentBytes))
    const config = Object.entries(settings)
      .map(([name, value]) => `${name}: ${value}\n`)
      .join('')
    const shortlist = lex === null ? null : memory(Module, lex, otherAlignmentBytes)
    const weights = memory(Module, model, modelAlignmentBytes)
    models.set(key, new Module.TranslationModel(config, weights, shortlist, list, null))
    return true
  },
  translate(Module, {keys, texts, html}) {
    const input = new Module.VectorString()
    const options = new Module.VectorResponseOptions()
    for (const text of texts) {
      input.push_back(text)
      options.push_back({alignment: html, html, qualityScores: false})
    }
    const [first, second] = keys.map((key) => models.get(key))
    const output = second
      ? service.translateViaPivoting(first, second, input, options)
      : service.translate(first, input, options)
    const answers = texts.map((_, at) => output.get(at).getTranslatedText())
    for (const vector of [input, options, output]) vector.delete()
    return answers
  },
}

const ready = start()
ready.catch(() => undefined)
parentPort.on('message', ({id, op, arg}) => {
  ready
    .then((Module) => parentPort.postMessage({id, result: ops[op](Module, arg)}))
    // A number is the address of a C++ exception. Its text could quote ours: only the kind goes out.
    .catch((error) => parentPort.postMessage({id, error: typeof error === 'number' ? 'exception' : 'abort'}))
})
