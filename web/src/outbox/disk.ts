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

/** Give all texts that were kept, with the keys under which they are. */
export async function readAll(): Promise<readonly (readonly [string, Entry])[]> {
  const keys = await run('readonly', (store) => store.getAllKeys() as IDBRequest<string[]>)
  const kept = await run('readonly', (store) => store.getAll() as IDBRequest<Entry[]>)
  return kept.map((entry, index) => [keys[index] ?? '', entry])
}

/** Keep a text. */
export const keep = (entry: Entry): Promise<unknown> =>
  run('readwrite', (store) => store.put(entry, keyOf(entry)))

/** Let go what is under a key. */
export const letGo = (key: string): Promise<unknown> => run('readwrite', (store) => store.delete(key))
