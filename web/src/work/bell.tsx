import {useQuery} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import {notificationsQuery} from './queries.js'

const askAgainMs = 60_000

/** How much the person was told and did not read. The number is said when it changes. */
export function Bell() {
  const {t} = useTranslation()
  const {data} = useQuery({...notificationsQuery, refetchInterval: askAgainMs})
  const unread = data?.unread ?? 0
  return (
    <Link href="/notifications" className={`bell${unread > 0 ? ' ringing' : ''}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true" className="bell-sign">
        <path d="M12 2a6 6 0 0 0-6 6v5l-2 3v1h16v-1l-2-3V8a6 6 0 0 0-6-6zm-2.5 17a2.5 2.5 0 0 0 5 0z" />
      </svg>
      <span className="unseen">{t('nav.notifications')}: </span>
      <span role="status">
        <span aria-hidden="true">{unread > 0 && unread}</span>
        <span className="unseen">{t('notifications.unread', {count: unread})}</span>
      </span>
    </Link>
  )
}
