import {Badge, Button, TextInput} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useDeferredValue, useState} from 'react'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import {communiquesQuery, foundQuery} from '../api/queries.js'
import type {LocaleOverview, Overview} from '../api/wire.js'
import {Failure} from '../parts/failure.js'
import {InLocale, LocaleName} from '../parts/in-locale.js'
import {Moment} from '../parts/moment.js'
import {Progress} from '../parts/progress.js'
import {waitsFor} from '../parts/waits-for.js'
import {useMay} from '../parts/use-may.js'
import {Waiting} from '../parts/waiting.js'
import {MyWork} from '../work/my-work.js'

/** Every communiqué with what each of its languages waits for. */
export function Communiques() {
  const {t} = useTranslation()
  const may = useMay()
  const {data, error, refetch} = useQuery(communiquesQuery)
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text.trim())
  const {data: found} = useQuery({...foundQuery(wanted), enabled: wanted !== ''})
  if (error && !data) return <Failure error={error} again={() => void refetch()} />
  if (!data) return <Waiting />
  const shown = wanted === '' ? data : (found ?? [])
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t('list.title')}</h1>
        {may('submit') && (
          <Button component={Link} href="/submit">
            {t('nav.submit')}
          </Button>
        )}
      </div>
      {data.length > 0 && <MyWork />}
      {data.length > 0 && (
        <div className="list-head" role="search">
          <h2>{t('list.all')}</h2>
          <TextInput
            type="search"
            dir="auto"
            aria-label={t('list.search')}
            placeholder={t('list.search')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
      )}
      {found && wanted !== '' && shown.length === 0 && <p className="empty">{t('list.nothing')}</p>}
      {data.length === 0 ? (
        <p className="empty">{t('list.empty')}</p>
      ) : (
        <ul className="cards" aria-live="polite">
          {shown.map((communique) => (
            <Card key={communique.id} communique={communique} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Card({communique}: {readonly communique: Overview}) {
  const {t} = useTranslation()
  return (
    <li className="card">
      <div className="card-head">
        <h2>
          <Link href={`/c/${encodeURIComponent(communique.reference)}`}>
            <InLocale locale={communique.source}>{communique.title}</InLocale>
          </Link>
        </h2>
        <p className="quiet">
          <bdi dir="ltr">{communique.reference}</bdi> · <LocaleName locale={communique.source} /> ·{' '}
          {t('list.segments', {count: communique.segments})}
          {communique.embargo !== null && (
            <>
              {' · '}
              {t('embargo.until')} <Moment at={communique.embargo} />
            </>
          )}
          {communique.confidentiality !== 'public' && (
            <Badge color="orange" ms="xs">
              {t(`confidentiality.${communique.confidentiality}`)}
            </Badge>
          )}
          {communique.blocked.length > 0 && (
            <Badge color="red" ms="xs">
              {t('list.blocked')}
            </Badge>
          )}
        </p>
      </div>
      <ul className="card-locales">
        {communique.locales.map((at) => (
          <LocaleLine key={at.locale} communique={communique} at={at} />
        ))}
      </ul>
    </li>
  )
}

/** One locale of a communiqué: what it waits for, as a way to go and do it. */
function LocaleLine({communique, at}: {readonly communique: Overview; readonly at: LocaleOverview}) {
  const {t} = useTranslation()
  const waits = waitsFor(communique, at)
  const page = `/c/${encodeURIComponent(communique.reference)}`
  const href = at.locale === communique.source ? page : `${page}/${at.locale}`
  return (
    <li className={`locale-line waits-${waits}`}>
      <Link href={href}>
        <LocaleName locale={at.locale} />
        <span className="waits">{t(`waits.${waits}`)}</span>
      </Link>
      {at.locale === communique.source ? <span /> : <Progress states={at.states} />}
      {at.criticalIssues > 0 && <Badge color="red">{t('issues.critical', {count: at.criticalIssues})}</Badge>}
    </li>
  )
}
