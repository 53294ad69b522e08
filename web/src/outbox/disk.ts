import {keyOf, type Entry} from './entry.js'

const storeName = 'outbox'

let person = ''
let opened: Promise<IDBDatabase> | undefined

/** Keep the texts of one person from now on: on a shared computer nobody sends another's. */
export function belongTo(name: string): void {
  if (name !== person) opened = undefined
  person = name
}

/** Give the person whose texts are kept. */
export const owner = (): string => person

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const asking = indexedDB.open(`bayan ${person}`, 1)
    asking.onupgradeneeded = () => asking.result.createObjectStore(storeName)
    asking.onsuccess = () => resolve(asking.result)
    asking.onerror = () => reject(asking.error ?? new Error('IndexedDB does not open'))
  })
  return opened
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  return new Promise((resolve, reject) => {
    const asking = act(database.transaction(storeName, mode).objectStore(storeName))
    asking.onsuccess = () => resolve(asking.result)
    asking.onerror = () => reject(asking.error ?? new Error('IndexedDB refuses'))
  })
}

/** This tab, by which its texts are kept apart from those of another tab in the same segment. */
const tab = crypto.randomUUID()
const lockOf = (name: string): string => `bayan-tab ${name}`
const diskKey = (entry: Entry): string => `${keyOf(entry)} ${tab}`

/** Hold a lock as long as this tab lives: what a tab without its lock kept is anybody's to take up. */
export const stayAlive = (): void =>
  void navigator.locks.request(lockOf(tab), () => new Promise(() => undefined))

/** A text that was kept, by the tab that kept it; an earlier app did not say which. */
type Kept = Entry & {readonly tab?: string}

/** Give the texts of tabs that are gone, with the keys under which they are, oldest first. */
export async function readLeft(): Promise<readonly (readonly [string, Entry])[]> {
  const keys = await run('readonly', (store) => store.getAllKeys() as IDBRequest<string[]>)
  const kept = await run('readonly', (store) => store.getAll() as IDBRequest<Kept[]>)
  const {held = []} = await navigator.locks.query()
  const alive = new Set(held.map(({name}) => name))
  return kept
    .map(({tab: whose, ...entry}, index) => ({key: keys[index] ?? '', whose, entry}))
    .filter(({whose}) => whose === undefined || (whose !== tab && !alive.has(lockOf(whose))))
    .sort((a, b) => a.entry.at - b.entry.at)
    .map(({key, entry}) => [key, entry])
}

/** Keep a text. */
export const keep = (entry: Entry): Promise<unknown> =>
  run('readwrite', (store) => store.put({...entry, tab} satisfies Kept, diskKey(entry)))

/** Let go a text of this tab. */
export const letGo = (entry: Entry): Promise<unknown> =>
  run('readwrite', (store) => store.delete(diskKey(entry)))

/** Keep a text of a tab that is gone as one of this tab. */
export async function takeUp(key: string, entry: Entry): Promise<void> {
  await keep(entry)
  await run('readwrite', (store) => store.delete(key))
}
