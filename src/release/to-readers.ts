import type {Locale} from '../model/locale.js'
import type {Ports} from '../pipeline/ports.js'
import type {ReaderLetter} from '../render/mail/write-letter.js'
import {putReceipt} from '../store/receipts.js'

/** What is older was not told in time, and is not told any more. */
export const newsMaxDays = 7
const dayMs = 24 * 60 * 60 * 1000

export const isNews = (at: string, now: Date): boolean =>
  now.getTime() - new Date(at).getTime() <= newsMaxDays * dayMs

/** Readers who get letters of one kind, by locale. */
export type Lists = ReadonlyMap<Locale, readonly string[]>

/** Send a letter to the list of its locale once, and write down what it told of. Nobody sees who else is on the list. */
export async function sendOnce(
  {mail, pool, clock}: Pick<Ports, 'mail' | 'pool' | 'clock'>,
  given: {
    readonly outlet: string
    readonly id: string
    readonly told: readonly string[]
    readonly list: readonly string[]
    readonly letter: ReaderLetter
  },
): Promise<void> {
  const {outlet, id, told, list, letter} = given
  if (mail === null || list.length === 0) return
  await mail.send({id, to: [], bcc: list, ...letter})
  for (const subject of told) await putReceipt(pool, outlet, subject, clock.now())
}
