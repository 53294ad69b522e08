import type {Work} from './queries.js'

/** Choose what to start next: the first of one’s own that can be done, else the first that is free. */
export const nextOf = (work: readonly Work[]): Work | undefined =>
  work.find(({whose, ready}) => whose === 'mine' && ready) ??
  work.find(({whose, ready}) => whose === 'free' && ready)
