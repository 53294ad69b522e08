import {link, mkdir, readFile, readdir, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {randomUUID} from 'node:crypto'
import {BayanError} from './errors.js'
import {isAlive, markOf} from './postgres/process.js'

/** Who holds a lock, and where they can be reached (an address, without secrets; empty until they tell). */
export interface Holder {
  readonly pid: number
  readonly mark: string
  readonly address: string
}

export interface Lock {
  /** Record where we can be reached, for those who come second. */
  tell(address: string): Promise<void>
  release(): Promise<void>
}

const attempts = 20

/**
 * Take a lock for this process: a folder of numbered files, the highest counts. A holder that is dead, or whose process
 * id went to another process, is taken over by creating the next number, which only one can.
 * Throw `already_running` {pid, address} while another process, or an earlier call here, holds it.
 */
export async function takeLock(folder: string, address = ''): Promise<Lock> {
  await mkdir(folder, {recursive: true})
  const me: Holder = {pid: process.pid, mark: markOf(process.pid), address}
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const last = await highest(folder)
    const holder = await readHolder(folder, last)
    if (holder !== undefined && holds(holder)) {
      throw new BayanError('already_running', {pid: holder.pid, address: holder.address, place: folder})
    }
    if (!(await create(folder, last + 1, me))) continue
    if ((await highest(folder)) === last + 1) {
      await sweep(folder, last + 1)
      return lockOf(folder, last + 1, me)
    }
    await rm(join(folder, String(last + 1)), {force: true})
  }
  throw new BayanError('already_running', {pid: 0, address: '', place: folder})
}

/** Give who holds a lock now, or undefined when nobody does. */
export async function lockHolder(folder: string): Promise<Holder | undefined> {
  const holder = await readHolder(folder, await highest(folder))
  return holder !== undefined && holds(holder) ? holder : undefined
}

function lockOf(folder: string, number: number, me: Holder): Lock {
  return {
    tell: (address) => replace(folder, number, {...me, address}),
    // The file stays, with nobody in it: numbers must never go down, or a slow rival could take one twice.
    release: () => replace(folder, number, {pid: 0, mark: '', address: ''}),
  }
}

const holds = (holder: Holder): boolean =>
  holder.pid > 0 && isAlive(holder.pid) && (holder.mark === '' || markOf(holder.pid) === holder.mark)

async function highest(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  return Math.max(0, ...names.filter((name) => /^\d+$/.test(name)).map(Number))
}

async function readHolder(folder: string, number: number): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, String(number)), 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** Create a number with its holder in one step, so that nobody reads it half written. Answer whether we were first. */
async function create(folder: string, number: number, holder: Holder): Promise<boolean> {
  const draft = await write(folder, holder)
  try {
    await link(draft, join(folder, String(number)))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, {force: true})
  }
}

async function replace(folder: string, number: number, holder: Holder): Promise<void> {
  await rename(await write(folder, holder), join(folder, String(number)))
}

async function write(folder: string, holder: Holder): Promise<string> {
  const draft = join(folder, `draft-${randomUUID()}`)
  await writeFile(draft, JSON.stringify(holder))
  return draft
}

async function sweep(folder: string, number: number): Promise<void> {
  const names = await readdir(folder)
  const old = names.filter((name) => /^\d+$/.test(name) && Number(name) < number)
  await Promise.all(old.map((name) => rm(join(folder, name), {force: true})))
}
