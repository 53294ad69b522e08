import {useState} from 'react'
import {owner} from '../outbox/disk.js'

const storeKey = (key: string): string => `bayan ${owner()} ${key}`

function readKept<T>(key: string, initial: T): T {
  try {
    const kept = sessionStorage.getItem(storeKey(key))
    return kept === null ? initial : (JSON.parse(kept) as T)
  } catch {
    return initial
  }
}

/**
 * A state that is still there when its screen comes again or the page is loaded anew, in this tab and for this person:
 * what is typed and not sent yet. Null lets it go.
 */
export function useKept<T>(key: string, initial: T): readonly [T, (next: T | null) => void] {
  const [value, setValue] = useState(() => readKept(key, initial))
  const keep = (next: T | null): void => {
    setValue(next ?? initial)
    try {
      if (next === null) sessionStorage.removeItem(storeKey(key))
      else sessionStorage.setItem(storeKey(key), JSON.stringify(next))
    } catch {
      // A browser that keeps nothing, or a text beyond what it keeps: it stands on the screen as before.
    }
  }
  return [value, keep]
}
