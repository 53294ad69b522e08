import {readFileSync, readdirSync, statSync} from 'node:fs'
import {extname, join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {brotliCompressSync, constants} from 'node:zlib'

/** One file of the built app. `packed` is its Brotli form, when that is worth it. */
export interface WebFile {
  readonly body: Buffer
  readonly packed: Buffer | null
  readonly type: string
  /** Its name changes with its content. */
  readonly lasting: boolean
}

const folder = fileURLToPath(new URL('../../dist/web', import.meta.url))
const quality = 6

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Give what reads the built app into memory, anew when it was built anew: by path, the page itself as `#page`. */
export function readWebFiles(): () => ReadonlyMap<string, WebFile> {
  let files: ReadonlyMap<string, WebFile> = new Map()
  let readAt = 0
  return () => {
    const builtAt = statSync(join(folder, '.sources'), {throwIfNoEntry: false})?.mtimeMs ?? 0
    if (builtAt > readAt) {
      files = readFolder()
      readAt = builtAt
    }
    return files
  }
}

function readFolder(): ReadonlyMap<string, WebFile> {
  const paths = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    paths.map((path) => {
      const name = relative(folder, path).split(sep).join('/')
      return [name === 'index.html' ? '#page' : name, readFile(path, name)]
    }),
  )
}

function readFile(path: string, name: string): WebFile {
  const body = readFileSync(path)
  const packed = brotliCompressSync(body, {params: {[constants.BROTLI_PARAM_QUALITY]: quality}})
  return {
    body,
    packed: packed.length < body.length ? packed : null,
    type: types[extname(path)] ?? 'application/octet-stream',
    lasting: name.startsWith('assets/'),
  }
}
