import {createHash, randomBytes} from 'node:crypto'

const secretBytes = 32
const passwordBytes = 15

/** Make a secret of 256 bits that nobody has to type. */
export const newSecret = (prefix = ''): string => `${prefix}${randomBytes(secretBytes).toString('base64url')}`

/** Make a password of 120 bits that a person can copy. */
export const newPassword = (): string => randomBytes(passwordBytes).toString('base64url')

/** Give the SHA-256 of a secret of full entropy, in hexadecimal: what is stored instead of it. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
