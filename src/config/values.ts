import * as z from 'zod'

/** A time that something takes. */
export const milliseconds = z.coerce.number().int().positive()
/** An address of one of these protocols. */
export const url = (...protocols: string[]) =>
  z.url().refine((value) => protocols.some((protocol) => value.startsWith(`${protocol}://`)), {
    message: `expected ${protocols.map((protocol) => `${protocol}://…`).join(' or ')}`,
  })

/** The IANA name of a time zone. */
export const timeZone = z
  .string()
  .refine(isTimeZone, {message: 'expected the name of a time zone, as Africa/Casablanca'})

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', {timeZone: name})
    return true
  } catch {
    return false
  }
}

/** Names with commas between. */
export const names = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim()))
  .transform((all) => all.filter((name) => name !== ''))
