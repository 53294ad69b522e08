import {adopt} from './adopt.js'
import {belongTo, keep, letGo, readAll} from './disk.js'
import {keyOf, type Entry, type Place} from './entry.js'

/** Texts not taken by the server yet, by place. A new map at each change, so that screens can compare. */
let entries: ReadonlyMap<string, Entry> = new Map()
let keeps = true
let wake: () => void = () => undefined
const listeners = new Set<() => void>()

/** Be told of each change; answers what ends it. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const snapshot = (): ReadonlyMap<string, Entry> => entries

/** Give the text that waits at a place. */
export const entryAt = (place: Place): Entry | undefined => entries.get(keyOf(place))

/** Say whom to wake when there is something to send. */
export function onWaiting(listener: () => void): void {
  wake = listener
}

/** Put a text in, over one that waits at the same place. */
export function put(entry: Entry): void {
  entries = new Map(entries).set(keyOf(entry), entry)
  void keep(entry).catch(notKept)
  tell()
  if (entry.trouble === null) wake()
}

/** Take a text out. */
export function drop(entry: Entry): void {
  const rest = new Map(entries)
  rest.delete(keyOf(entry))
  entries = rest
  void letGo(keyOf(entry)).catch(() => undefined)
  tell()
}

/** Take up what a reload or a crash left of this person's texts. */
export async function restore(person: string): Promise<void> {
  belongTo(person)
  const kept = (await readAll().catch(() => [])).map(([key, one]) => {
    const entry = adopt(one)
    if (keyOf(entry) === key) return entry
    void keep(entry).then(
      () => letGo(key),
      () => undefined,
    )
    return entry
  })
  entries = new Map([...kept.map((entry) => [keyOf(entry), entry] as const), ...entries])
  tell()
  if (entries.size > 0) wake()
}

/** This browser keeps nothing (a private window, a full disk): who leaves before all is sent is asked first. */
function notKept(): void {
  if (!keeps) return
  keeps = false
  window.addEventListener('beforeunload', (event) => entries.size > 0 && event.preventDefault())
  tell()
}

/** Whether what is typed would survive a reload. */
export const isKept = (): boolean => keeps

function tell(): void {
  for (const listener of listeners) listener()
}
