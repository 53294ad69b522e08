import type {Answer, Channel} from '../ports.js'
import {fileOf, permanentAddress, urlOf} from '../render/address.js'
import {goneName} from '../render/parts/document.js'
import {goneFile, movedFile} from '../render/parts/fixed.js'
import type {Moved} from '../render/work.js'
import {manifestPath, type Manifest} from './manifest.js'

/** What a release says of its own addresses: `gone.json`, `moved.json` and the manifest, as they were read. */
export interface Said {
  readonly gone: readonly string[]
  readonly moved: readonly Pick<Moved, 'from' | 'to'>[]
  readonly editions: Manifest['editions']
}

/** Give the addresses that lead elsewhere, with where, below the site's root. */
export const leads = ({moved, editions}: Omit<Said, 'gone'>): ReadonlyMap<string, string> =>
  new Map([
    ...editions.map(({locale, document, address}) => [permanentAddress(locale, document), address] as const),
    ...moved.map(({from, to}) => [from, to] as const),
  ])

/** Give how addresses answer, by the file that stands there; the others answer 200. */
export function answersOf(said: Said, baseUrl: string): ReadonlyMap<string, Answer> {
  return new Map<string, Answer>([
    ...[...leads(said)].map(
      ([from, to]) => [fileOf(from), {status: 301, location: urlOf(baseUrl, to)}] as const,
    ),
    ...said.gone.flatMap((address) =>
      [fileOf(address), `${address.slice(1)}${goneName}`].map((path) => [path, {status: 410}] as const),
    ),
  ])
}

/** Read what a kept release says of its addresses. One made by an older Bayan has no list of those that moved. */
export async function readSaid(channel: Pick<Channel, 'read' | 'record'>, release: string): Promise<Said> {
  const files = (await channel.record(release))?.files ?? {}
  const read = async <T>(path: string): Promise<T> =>
    JSON.parse(Buffer.from(await channel.read(release, path)).toString('utf8')) as T
  const list = async <T>(path: string): Promise<readonly T[]> =>
    files[path] === undefined ? [] : read<readonly T[]>(path)
  return {
    gone: await list<string>(goneFile),
    moved: await list<Moved>(movedFile),
    editions: (await read<Manifest>(manifestPath)).editions,
  }
}
