import {Button} from '@mantine/core'
import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import {toldAs} from '../../../src/model/notification.js'
import {request} from '../api/request.js'
import {Failure} from '../parts/failure.js'
import {LocaleName} from '../parts/in-locale.js'
import {Moment} from '../parts/moment.js'
import {Waiting} from '../parts/waiting.js'
import {ContactForm} from '../work/contact-form.js'
import {notificationsQuery, type Told} from '../work/queries.js'

/** What the person was told, newest first, and where they are written to. */
export default function Notifications() {
  const {t} = useTranslation()
  const queries = useQueryClient()
  const {data, error, refetch} = useQuery(notificationsQuery)
  const read = useMutation({
    mutationFn: (upTo: string) => request('/api/notifications/read', {method: 'POST', body: {upTo}}),
    onSettled: () => queries.invalidateQueries({queryKey: ['notifications']}),
  })
  if (error && !data) return <Failure error={error} again={() => void refetch()} />
  if (!data) return <Waiting />
  const newest = data.notifications[0]?.id
  return (
    <section className="page narrow">
      <div className="page-head">
        <h1>{t('notifications.title')}</h1>
        {data.unread > 0 && newest !== undefined && (
          <Button variant="default" loading={read.isPending} onClick={() => read.mutate(newest)}>
            {t('notifications.readAll')}
          </Button>
        )}
      </div>
      {data.notifications.length === 0 && <p className="quiet">{t('notifications.none')}</p>}
      <ul className="notifications">
        {data.notifications.map((told) => (
          <Line key={told.id} told={told} />
        ))}
      </ul>
      <h2>{t('notifications.contact')}</h2>
      <ContactForm />
    </section>
  )
}

function Line({told}: {readonly told: Told}) {
  const {t} = useTranslation()
  const {kind, reference, locale, segment, by, detail = {}} = told
  const act = detail['act']
  const place =
    locale === undefined || locale === null || act === 'approve'
      ? ''
      : `/${locale}${segment ? `#${segment}` : ''}`
  return (
    <li className={told.readAt === null ? 'new' : ''}>
      <p>
        {told.readAt === null && <span className="badge warn">{t('notifications.new')}</span>}{' '}
        {by !== 'bayan' && <bdi>{by}</bdi>}{' '}
        {t(`told.${detail['overdue'] === 1 ? 'overdue' : toldAs({kind, detail})}`)} ·{' '}
        <Link href={`/c/${encodeURIComponent(reference)}${place}`}>
          <bdi dir="ltr">{reference}</bdi>
        </Link>
        {locale && (
          <>
            {' · '}
            <LocaleName locale={locale} />
          </>
        )}
        {act !== undefined && <> · {t(`workAct.${String(act)}`)}</>}
        {kind === 'reopened' && <> · {t('work.units', {count: Number(detail['count'] ?? 0)})}</>}
        {kind === 'blocked' && (
          <>
            {' · '}
            <bdi dir="ltr">{detail['code']}</bdi>
          </>
        )}
      </p>
      <p className="quiet">
        <Moment at={told.at} />
        {detail['deadline'] !== undefined && (
          <>
            {' · '}
            {t('work.due')} <Moment at={String(detail['deadline'])} />
          </>
        )}
      </p>
    </li>
  )
}
