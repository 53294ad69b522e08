import {facts} from '../../locales/index.js'
import type {Locale} from '../model/locale.js'
import {toldAs} from '../model/notification.js'
import {asShownIn} from '../model/zone.js'
import type {Notification} from '../store/notifications.js'
import {words} from '../words.js'
import {letterHtml, type News} from './letter-html.js'

/** What a letter is made of, beside the notifications themselves. */
export interface Desk {
  readonly address: string
  readonly timeZone: string
}

export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

type Told = Pick<Notification, 'kind' | 'reference' | 'locale' | 'segment' | 'by' | 'detail'>

const isolate = (text: string): string => `\u2068${text}\u2069`

/**
 * Write one letter of some notifications in a language: reference, act and link of each, never a title or a text. The
 * second form is HTML, because it alone says which way it runs.
 */
export function letterOf(notifications: readonly Told[], language: Locale, desk: Desk): Letter {
  const say = words(language)
  const news = notifications.map((one) => newsOf(one, language, desk))
  const why = say('mail:why')
  const [first] = notifications
  const subject =
    first && notifications.length === 1
      ? `${first.reference} · ${say(`mail:subject.${toldAs(first)}`)}`
      : say('mail:several', {count: notifications.length})
  return {
    subject,
    text: [...news.flatMap(({lines, address}) => [...lines, address]), why].join('\n\n'),
    html: letterHtml(subject, news, why, facts[language]),
  }
}

function newsOf(notification: Told, language: Locale, {address, timeZone}: Desk): News {
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
    lines: [
      say(`mail:text.${told}`, fill),
      ...(deadline === undefined || kind === 'deadline' ? [] : [say('mail:deadline', fill)]),
    ],
    address: `${address}/c/${encodeURIComponent(reference)}${place}`,
  }
}
