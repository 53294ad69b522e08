import {keyOf, type Entry} from './entry.js'

const storeName = 'outbox'

let owner = ''
let opened: Promise<IDBDatabase> | undefined

/** Keep the texts of one person from now on: on a shared computer nobody sends another's. */
export function belongTo(person: string): void {
  if (person !== owner) opened = undefined
  owner = person
}

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const asking = indexedDB.open(`bayan ${owner}`, 1)
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

/** Give all texts that were kept. */
export const readAll = (): Promise<Entry[]> =>
  run('readonly', (store) => store.getAll() as IDBRequest<Entry[]>)

/** Keep a text. */
export const keep = (entry: Entry): Promise<unknown> =>
  run('readwrite', (store) => store.put(entry, keyOf(entry)))

/** Let a text go. */
export const letGo = (entry: Entry): Promise<unknown> =>
  run('readwrite', (store) => store.delete(keyOf(entry)))
