import {appendFile, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {deepl} from '../../src/mt/deepl.js'
import {machineTranslate} from '../../src/translate/machine-translate.js'
import {stubKey} from '../helpers/deepl-stub.js'

/** A worker for `killed.test.ts`: drafts `count` segments through `serverUrl`, and keeps everything in `folder`. */
const [serverUrl = '', folder = '', count = '0'] = process.argv.slice(2)

await machineTranslate(
  {
    source: 'fr',
    target: 'ar',
    confidentiality: 'public',
    segments: Array.from({length: Number(count)}, (_, at) => ({
      id: `s${at}`,
      content: [{type: 'text', value: `phrase numéro ${at}`}],
      before: '',
      after: '',
    })),
    glossary: [],
    examples: [],
  },
  {
    engines: [deepl({authKey: stubKey, serverUrl})],
    order: 'as-listed',
    cache: {
      get: (key) => readFile(path.join(folder, key), 'utf8').catch(() => null),
      put: (key, answer) => writeFile(path.join(folder, key), answer),
    },
    clock: {now: () => new Date()},
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    onBatch: (results) => appendFile(path.join(folder, 'results'), results.map(({id}) => `${id}\n`).join('')),
  },
  new AbortController().signal,
)
