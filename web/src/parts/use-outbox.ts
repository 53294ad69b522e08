import {useSyncExternalStore} from 'react'
import type {Entry, Place} from '../outbox/entry.js'
import {entryAt, snapshot, subscribe} from '../outbox/outbox.js'

/** Give the texts that the server has not taken yet; the screen follows them. */
export const useOutbox = (): ReadonlyMap<string, Entry> => useSyncExternalStore(subscribe, snapshot)

/** Give the text that waits at one place; only what asks for it is drawn again when it changes. */
export const useEntry = (place: Place): Entry | undefined =>
  useSyncExternalStore(subscribe, () => entryAt(place))
