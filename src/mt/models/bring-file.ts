import {createReadStream, createWriteStream} from 'node:fs'
import {open as openFile, rm, stat} from 'node:fs/promises'
import {Transform} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createHash} from 'node:crypto'
import {createGunzip} from 'node:zlib'
import {BayanError} from '../../errors.js'
import {open} from './place.js'
import type {PlannedFile} from './plan.js'

/** Times a broken transfer is taken up again where it stopped. */
const transfersMax = 4
/** Largest unpacked file taken, whatever the publisher says. */
const unpackedMaxBytes = 512 * 1024 * 1024

export type Progress = (received: number, total: number | null) => void

/**
 * Bring one file to `to` and give its SHA-256. A broken transfer is taken up where it stopped, now or at the next
 * call; only a file that is whole and right gets its name. Throws `model_missing`, `unavailable`, `cancelled`, and
 * `integrity`, after which the next call starts from nothing.
 */
export async function bringFile(
  file: PlannedFile,
  to: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<string> {
  const part = `${to}.part`
  if (file.sha256 !== null && (await hashOf(to)) === file.sha256) return file.sha256
  const resumed = (await sizeOf(part)) > 0
  await transfer(file, part, progress, signal)
  try {
    return await unpack(file, part, to)
  } catch (error) {
    await rm(to, {force: true})
    await rm(part, {force: true})
    // The part may have been another file's beginning.
    if (resumed) return bringFile(file, to, progress, signal)
    throw error instanceof BayanError
      ? error
      : new BayanError('integrity', {file: file.name, place: file.from})
  }
}

async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
    return hash.digest('hex')
  } catch {
    return null
  }
}

async function transfer(
  file: PlannedFile,
  part: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const had = await sizeOf(part)
    const opened = await open(file.from, had, signal)
    if (opened === null) throw new BayanError('model_missing', {model: file.name, place: file.from})
    let received = opened.offset
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        received += chunk.length
        progress(received, opened.total)
        done(null, chunk)
      },
    })
    try {
      const flags = opened.offset === 0 ? 'w' : 'a'
      await pipeline(opened.body, count, createWriteStream(part, {flags}), {signal})
      return
    } catch {
      if (signal.aborted) throw new BayanError('cancelled', {place: file.from})
      if (attempt >= transfersMax) throw new BayanError('unavailable', {place: file.from, got: received})
    }
  }
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({size}) => size,
    () => 0,
  )

async function unpack(file: PlannedFile, part: string, to: string): Promise<string> {
  await refusePointer(file, part)
  const hash = createHash('sha256')
  let bytes = 0
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      hash.update(chunk)
      done(bytes > (file.size ?? unpackedMaxBytes) ? new Error('too large') : null, chunk)
    },
  })
  const steps = file.gzip ? [createGunzip(), check] : [check]
  await pipeline([createReadStream(part), ...steps, createWriteStream(to)])
  const got = hash.digest('hex')
  if (file.size !== null && bytes !== file.size)
    throw new BayanError('integrity', {
      file: file.name,
      expected: `${file.size} bytes`,
      got: `${bytes} bytes`,
    })
  if (file.sha256 !== null && got !== file.sha256)
    throw new BayanError('integrity', {file: file.name, expected: file.sha256, got})
  await rm(part)
  return got
}

/** A clone made without Git LFS has a small text in place of each file. */
async function refusePointer(file: PlannedFile, part: string): Promise<void> {
  const handle = await openFile(part, 'r')
  const {buffer} = await handle.read(Buffer.alloc(40), 0, 40, 0)
  await handle.close()
  if (buffer.toString('latin1').startsWith('version https://git-lfs'))
    throw new BayanError('integrity', {file: file.name, got: 'Git LFS pointer', expected: 'the file itself'})
}
