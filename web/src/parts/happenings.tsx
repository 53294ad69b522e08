import {useTranslation} from 'react-i18next'
import {isLocale} from '../../../src/model/locale.js'
import type {Happening} from '../api/wire.js'
import {LocaleName} from './in-locale.js'
import {Moment} from './moment.js'

/** What was done, by whom, newest first. */
export function Happenings({events}: {readonly events: readonly Happening[]}) {
  const {t} = useTranslation()
  return (
    <ol className="happenings">
      {events.map((event) => (
        <li key={event.id}>
          <Moment at={event.at} />
          <span>
            <bdi>{event.who}</bdi> · {t(`did.${event.act}`, {defaultValue: event.act})}
            {event.locale !== undefined && event.locale !== null && isLocale(event.locale) && (
              <>
                {' · '}
                <LocaleName locale={event.locale} />
              </>
            )}
            {event.segment !== undefined && event.segment !== null && (
              <>
                {' · '}
                <bdi dir="ltr">{event.segment}</bdi>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
