import {firstLockMs, longestLockMs} from './limits.js'

/** Give how long to refuse every attempt after `failures` in a row of which `free` cost nothing, in milliseconds. */
export function lockAfter(failures: number, free: number): number {
  const over = failures - free
  return over < 0 ? 0 : Math.min(firstLockMs * 2 ** Math.min(over, 20), longestLockMs)
}
