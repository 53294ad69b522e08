import {facts} from '../../locales/index.js'
import type {Locale} from '../model/locale.js'
import {toldAs} from '../model/notification.js'
import {asShownIn} from '../model/zone.js'
import type {Notification} from '../store/notifications.js'
import {words} from '../words.js'

/** What a letter is made of, beside the notification itself. */
export interface Desk {
  readonly address: string
  readonly timeZone: string
}

export interface Letter {
  readonly subject: string
  readonly text: string
}

const isolate = (text: string): string => `\u2068${text}\u2069`

/** Write the letter of a notification in a language: reference, act and link, never a title or a text. */
export function letterOf(notification: Notification, language: Locale, {address, timeZone}: Desk): Letter {
  const {kind, reference, locale, segment, by, detail = {}} = notification
  const told = toldAs(notification)
  const say = words(language)
  const date = new Intl.DateTimeFormat(facts[language].tag, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
    numberingSystem: 'latn',
  })
  const {act, deadline, count, code} = detail
  const fill = {
    reference: isolate(reference),
    by: isolate(by),
    locale: locale ? facts[locale].name : '',
    act: act === undefined ? '' : say(`mail:act.${String(act)}`),
    deadline: deadline === undefined ? '' : isolate(date.format(asShownIn(new Date(deadline), timeZone))),
    count: Number(count ?? 0),
    code: code === undefined ? '' : isolate(String(code)),
  }
  const place = locale === undefined || locale === null ? '' : `/${locale}${segment ? `#${segment}` : ''}`
  return {
    subject: `${reference} · ${say(`mail:subject.${told}`)}`,
    text: [
      say(`mail:text.${told}`, fill),
      ...(deadline === undefined || kind === 'deadline' ? [] : [say('mail:deadline', fill)]),
      `${address}/c/${encodeURIComponent(reference)}${place}`,
      say('mail:why'),
    ].join('\n\n'),
  }
}
