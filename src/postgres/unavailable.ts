import {BayanError} from '../errors.js'

/** Make the error for a database that cannot be had: why, and what to do. */
export const unavailable = (reason: string, remedy: string, cause?: unknown): BayanError =>
  new BayanError('database_unavailable', {reason, remedy}, {cause})
