import {readdir, readFile} from 'node:fs/promises'
import {join, relative, sep} from 'node:path'
import {BayanError} from '../errors.js'
import type {Copy} from './verify.js'

const fetchTimeoutMs = 30_000

/** A copy in a folder. */
export const folderCopy = (root: string): Copy => ({
  async read(path) {
    try {
      return await readFile(join(root, ...path.split('/')))
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
      throw error
    }
  },
  async list() {
    const entries = await readdir(root, {recursive: true, withFileTypes: true})
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  },
})

/** A copy behind an address; pages are asked for as readers do, and those that are gone still have a body. */
export function webCopy(url: string): Copy {
  const base = url.replace(/\/$/u, '')
  const addressOf = (path: string): string =>
    `${base}/${encodeURI(path.replace(/(^|\/)index\.html$/u, '$1'))}`
  return {
    async read(path) {
      const answer = await ask(addressOf(path), 'follow')
      return answer.status === 200 || answer.status === 410 ? answer.body : null
    },
    async leadsTo(path) {
      const address = addressOf(path)
      const {location} = await ask(address, 'manual')
      if (location === null) return null
      const target = new URL(location, address).href
      return target.startsWith(`${base}/`) ? target.slice(base.length) : null
    },
  }
}

interface Answered {
  readonly status: number
  readonly location: string | null
  readonly body: Uint8Array
}

async function ask(address: string, redirect: 'follow' | 'manual'): Promise<Answered> {
  try {
    const answer = await fetch(address, {redirect, signal: AbortSignal.timeout(fetchTimeoutMs)})
    const location = answer.headers.get('location')
    return {status: answer.status, location, body: new Uint8Array(await answer.arrayBuffer())}
  } catch (cause) {
    throw new BayanError('unavailable', {place: address, reason: (cause as Error).message}, {cause})
  }
}
