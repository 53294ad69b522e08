import {adopt} from './adopt.js'
import {belongTo, keep, letGo, owner, readLeft, takeUp} from './disk.js'
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

/** Take a text out; one of another tab that waited for its place comes next. */
export function drop(entry: Entry): void {
  const key = keyOf(entry)
  const rest = new Map(entries)
  rest.delete(key)
  entries = rest
  void letGo(entry)
    .then(() => (behind.has(key) ? restore(owner()) : undefined))
    .catch(() => undefined)
  tell()
}

/** Places for which another text of a tab that is gone waits on the disk. */
let behind: ReadonlySet<string> = new Set()

/** Take up what a reload or a crash left of this person's texts: of each place the newest, the others after it. */
export async function restore(person: string): Promise<void> {
  belongTo(person)
  const left = await readLeft().catch(() => [])
  const newest = new Map<string, readonly [string, Entry]>()
  const waiting = new Set<string>()
  for (const [key, one] of left) {
    const entry = adopt(one)
    if (newest.has(keyOf(entry)) || entries.has(keyOf(entry))) waiting.add(keyOf(entry))
    newest.set(keyOf(entry), [key, entry])
  }
  behind = waiting
  const taken = [...newest.values()].filter(([, entry]) => !entries.has(keyOf(entry)))
  for (const [key, entry] of taken) void takeUp(key, entry).catch(() => undefined)
  entries = new Map([...taken.map(([, entry]) => [keyOf(entry), entry] as const), ...entries])
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
