import type {Side} from './pair.js'

const kinds = new Set(['url', 'email', 'time', 'reference', 'phone', 'number', 'percent', 'currency', 'date'])

/** Give spans where marks are part of a figure or an address, and no punctuation. */
export const isProtected = ({placeables}: Side, at: number): boolean =>
  placeables.some((one) => kinds.has(one.kind) && one.start <= at && at < one.end)
