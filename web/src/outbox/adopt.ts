import type {Entry} from './entry.js'

/**
 * Take up a text as an earlier app kept it: before texts named their revision, nobody knows over which they were written.
 * Such a one is not sent: a person compares it with what stands in its segment now.
 */
export const adopt = (kept: Omit<Entry, 'revision'> & {readonly revision?: string}): Entry =>
  kept.revision === undefined
    ? {...kept, revision: '', trouble: {type: 'moved', revision: '', segment: kept.segment}}
    : {...kept, revision: kept.revision}
