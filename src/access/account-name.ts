import {BayanError} from '../errors.js'
import {maxNameCharacters} from './limits.js'

const pattern = /^[\p{L}\p{N}][\p{L}\p{N}@._-]*$/u

/** Bring a name to the form under which it is kept. */
export const foldName = (name: string): string => name.normalize('NFC').trim().toLowerCase()

/** Check the name of a new account. Throws `request_invalid`. */
export function checkName(given: string): string {
  const name = foldName(given)
  if (name.length > maxNameCharacters || !pattern.test(name)) {
    throw new BayanError('request_invalid', {place: 'name', got: name, limit: maxNameCharacters})
  }
  return name
}
