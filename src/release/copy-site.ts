import {createHash} from 'node:crypto'
import type {Ports} from '../pipeline/ports.js'
import type {Answer, Mirror} from '../ports.js'
import {siteOf} from '../render/site-of.js'
import {copiedFiles, doubtCopied, dropCopied, putCopied} from '../store/copied.js'
import {answersOf, readSaid} from './answers.js'
import {copyStep, copySteps} from './copy-order.js'

/** Files on their way at a time, and between two entries in the store. */
const filesAtATime = 8
const filesInBatch = 64

/** What a copy did. */
export interface Copied {
  readonly mirror: string
  readonly release: string
  readonly sent: number
  readonly removed: number
}

/**
 * Make the mirror hold what readers of the site see now; null when there is no mirror or no release. What was copied is
 * written down as it goes, so that a copy that was cut off goes on where it was, and one that is whole does nothing.
 */
export async function copySite(
  ports: Pick<Ports, 'mirror' | 'channel' | 'pool' | 'config'>,
): Promise<Copied | null> {
  const {mirror, channel, pool} = ports
  const release = await channel.current()
  if (mirror === null || release === null) return null
  const {stamps, answers, wrong, gone} = await differenceOf(ports, mirror, release)
  const {put, remove} = movesTo(mirror, {channel, pool, release, stamps, answers})
  try {
    for (let step = 0; step < copySteps; step += 1) await put(wrong.filter((path) => copyStep(path) === step))
    await remove(gone)
  } catch (error) {
    // What may not be read any more does not wait until the bucket takes the rest.
    const withdrawn = [...answers].flatMap(([path, {status}]) => (status === 410 ? [path] : []))
    await put(wrong.filter((path) => withdrawn.includes(path)))
    await remove(gone.filter(isBelow(withdrawn)))
    throw error
  }
  return {mirror: mirror.name, release, sent: wrong.length, removed: gone.length}
}

/** What is done to the mirror, written down as it goes. */
interface Moves {
  put(paths: readonly string[]): Promise<void>
  remove(paths: readonly string[]): Promise<void>
}

function movesTo(
  mirror: Mirror,
  given: Pick<Ports, 'channel' | 'pool'> & {
    readonly release: string
    readonly stamps: ReadonlyMap<string, string>
    readonly answers: ReadonlyMap<string, Answer>
  },
): Moves {
  const {channel, pool, release, stamps, answers} = given
  return {
    put: (paths) =>
      inBatches(paths, async (batch) => {
        await doubtCopied(pool, mirror.name, batch)
        await each(batch, async (path) =>
          mirror.put({path, body: await channel.read(release, path)}, answers.get(path)),
        )
        await putCopied(
          pool,
          mirror.name,
          batch.map((path) => ({path, sha256: stamps.get(path) ?? ''})),
        )
      }),
    remove: (paths) =>
      inBatches(paths, async (batch) => {
        await doubtCopied(pool, mirror.name, batch)
        await each(batch, (path) => mirror.remove(path))
        await dropCopied(pool, mirror.name, batch)
      }),
  }
}

/** Give a judge of whether a file is of one of the documents that pages tell of: below its address in any language or version. */
function isBelow(pages: readonly string[]): (path: string) => boolean {
  const document = (path: string): string | undefined => /(?:^|[/-])(c\d+)\//u.exec(path)?.[1]
  const documents = new Set(pages.map(document))
  return (path) => documents.has(document(path) ?? '-')
}

/** Tell how many files of the mirror are not what readers of the site see. */
export async function filesBehind(
  ports: Pick<Ports, 'channel' | 'pool' | 'config'>,
  mirror: Mirror,
): Promise<number> {
  const release = await ports.channel.current()
  if (release === null) return 0
  const {wrong, gone} = await differenceOf(ports, mirror, release)
  return wrong.length + gone.length
}

interface Difference {
  /** What stands for each file as the mirror is to hold it. */
  readonly stamps: ReadonlyMap<string, string>
  readonly answers: ReadonlyMap<string, Answer>
  readonly wrong: readonly string[]
  readonly gone: readonly string[]
}

async function differenceOf(
  {channel, pool, config}: Pick<Ports, 'channel' | 'pool' | 'config'>,
  mirror: Mirror,
  release: string,
): Promise<Difference> {
  const files = (await channel.record(release))?.files ?? {}
  const answers = answersOf(await readSaid(channel, release), siteOf(config).baseUrl)
  const there = await copiedFiles(pool, mirror.name)
  const stamps = new Map(
    Object.entries(files).map(
      ([path, sha256]) => [path, stampOf(sha256, mirror, answers.get(path))] as const,
    ),
  )
  return {
    stamps,
    answers,
    wrong: [...stamps.keys()].filter((path) => there.get(path) !== stamps.get(path)).sort(),
    gone: [...there.keys()].filter((path) => files[path] === undefined).sort(),
  }
}

/** What an address answers is kept beside its file, and counts as the file does: an older Bayan kept nothing. */
const stampOf = (sha256: string, mirror: Mirror, answer: Answer | undefined): string =>
  answer === undefined
    ? sha256
    : createHash('sha256')
        .update(`${sha256} ${mirror.kept(answer)}`)
        .digest('hex')

/** Take nothing for known: what the mirror holds is listed, and the next copy writes every file and removes the others. */
export async function doubtMirror(mirror: Mirror, pool: Ports['pool']): Promise<void> {
  const known = await copiedFiles(pool, mirror.name)
  await doubtCopied(pool, mirror.name, [...known.keys()])
  for await (const paths of mirror.list()) await doubtCopied(pool, mirror.name, paths)
}

async function inBatches(
  paths: readonly string[],
  act: (batch: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < paths.length; at += filesInBatch) await act(paths.slice(at, at + filesInBatch))
}

async function each(paths: readonly string[], act: (path: string) => Promise<void>): Promise<void> {
  const waiting = paths.values()
  const one = async (): Promise<void> => {
    for (const path of waiting) await act(path)
  }
  const ends = await Promise.allSettled(Array.from({length: filesAtATime}, one))
  // Nothing is on its way any more when a failure is told: what is sent late would undo what is sent next.
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
