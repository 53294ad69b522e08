import {useSyncExternalStore} from 'react'
import type {Entry} from '../outbox/entry.js'
import {snapshot, subscribe} from '../outbox/outbox.js'

/** Give the texts that the server has not taken yet; the screen follows them. */
export const useOutbox = (): ReadonlyMap<string, Entry> => useSyncExternalStore(subscribe, snapshot)
