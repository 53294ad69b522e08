import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {isThere} from '../helpers/is-there.js'
import {filesOf} from './site.js'
import {whole} from './whole.js'

const jar = fileURLToPath(new URL('../judges/node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url))
const isReady =
  isThere(spawnSync('java', ['-version']).error === undefined, 'java') &&
  isThere(existsSync(jar), 'vnu-jar (npm ci --ignore-scripts --prefix test/judges)')

interface Message {
  readonly type: string
  readonly subType?: 'warning'
  readonly url: string
  readonly message: string
}

/**
 * The checker reads files, which have no origin that 'self' could mean, and takes a block of data for a script. A browser
 * judges the policy (`search.test.ts`).
 */
const isPolicy = ({message}: Message): boolean => message.includes('violates Content Security Policy')

;(isReady ? describe : describe.skip)('the Nu checker', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bayan-vnu-'))
  })
  afterAll(() => rm(folder, {recursive: true}))

  const put = async (path: string, body: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), body)
  }

  /** Judge every file in one process: starting Java costs more than the pages. Gives errors and warnings. */
  const judge = (): readonly string[] => {
    const {stderr} = spawnSync('java', ['-jar', jar, '--format', 'json', '--also-check-css', folder], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    return (JSON.parse(stderr) as {messages: readonly Message[]}).messages
      .filter((one) => (one.type !== 'info' || one.subType === 'warning') && !isPolicy(one))
      .map(({subType, type, url, message}) => {
        const path = relative(folder, decodeURI(new URL(url).pathname))
        return `${path}: ${subType ?? type}: ${message}`
      })
  }

  test('finds no error and no warning in the pages and style sheets of a whole site', async () => {
    const files = await filesOf(whole)
    const judged = [...files].filter(([path]) => /\.(?:html|css)$/u.test(path))
    expect(judged.length).toBeGreaterThan(40)
    for (const [path, body] of judged) await put(path, body)
    await put('spoilt.html', String(files.get('ar/index.html')).replace('<h1', '<h1 align="right"'))
    await put('spoilt.css', 'p { margin-inline: red }')
    expect([...judge()].sort()).toEqual([
      expect.stringMatching(/^spoilt\.css: error: CSS: “margin-inline”/u),
      expect.stringMatching(/^spoilt\.html: warning: The “align” attribute on the “h1” element is obsolete/u),
    ])
  }, 240_000)
})
