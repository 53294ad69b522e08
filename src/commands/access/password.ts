import {hash, verify} from '@node-rs/argon2'
import {maxPasswordCharacters, minPasswordCharacters} from '../../access/limits.js'
import {BayanError} from '../../errors.js'

/** Argon2id with 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet. `algorithm` 2 is Argon2id. */
const options = {algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1}

/** Hash a password for keeping. Throws `request_invalid` when it is too short or too long; never shows it. */
export async function hashPassword(password: string): Promise<string> {
  const characters = [...password].length
  if (characters < minPasswordCharacters || characters > maxPasswordCharacters) {
    throw new BayanError('request_invalid', {
      place: 'password',
      expected: `${minPasswordCharacters}–${maxPasswordCharacters} characters`,
    })
  }
  return hash(password.normalize('NFC'), options)
}

let decoy: Promise<string> | undefined

/** Tell whether a password is right. Without a hash to compare with, it takes as long and answers false. */
export async function isRight(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hash('a password that nobody has', options)
  const right = await verify(kept ?? (await decoy), password.normalize('NFC'))
  return right && kept !== null
}
