import * as z from 'zod'
import {BayanError} from '../errors.js'
import {isLocale, type Locale} from '../model/locale.js'

/** Read `fr=desk@example.ma,ar=list@example.ma`; letters need a server and a sender (`canMail`). */
export function readLists(
  name: string,
  written: string,
  canMail: boolean,
): ReadonlyMap<Locale, readonly string[]> {
  const lists = new Map<Locale, readonly string[]>()
  for (const pair of written.split(',').filter((part) => part.trim() !== '')) {
    const [locale = '', address = ''] = pair.trim().split('=')
    if (!isLocale(locale) || !z.email().safeParse(address).success)
      throw new BayanError('config_invalid', {place: name, reason: 'expected locale=address, …'})
    lists.set(locale, [...(lists.get(locale) ?? []), address])
  }
  if (lists.size > 0 && !canMail)
    throw new BayanError('config_invalid', {place: 'SMTP_URL, BAYAN_REPORT_FROM', reason: 'missing'})
  return lists
}
