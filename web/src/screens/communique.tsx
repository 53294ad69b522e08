import {Badge, Button} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import type {Locale} from '../../../src/model/locale.js'
import {useAct} from '../api/act.js'
import {communiqueQuery} from '../api/queries.js'
import type {CommuniqueDetail, LocaleOverview} from '../api/wire.js'
import {Downloads} from '../parts/downloads.js'
import {canGo} from '../board/can-go.js'
import {Failure} from '../parts/failure.js'
import {Happenings} from '../parts/happenings.js'
import {InLocale, LocaleName} from '../parts/in-locale.js'
import {OpenQuestions} from '../parts/open-questions.js'
import {Moment} from '../parts/moment.js'
import {Progress} from '../parts/progress.js'
import {waitsFor} from '../parts/waits-for.js'
import {Revising} from '../parts/revising.js'
import {Revisions} from '../parts/revisions.js'
import {useMay} from '../parts/use-may.js'
import {Waiting} from '../parts/waiting.js'
import {Withdrawing} from '../parts/withdrawing.js'
import {Assignments} from '../work/assignments.js'

/** One communiqué: what each language waits for, what may be done, what happened. */
export default function Communique({params}: {readonly params: {readonly name: string}}) {
  const {t} = useTranslation()
  const name = decodeURIComponent(params.name)
  const {data, error, refetch} = useQuery({...communiqueQuery(name), refetchInterval: 30_000})
  if (error && !data) return <Failure error={error} again={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <section className="page">
      <div className="page-head">
        <div>
          <h1>
            <InLocale locale={data.source}>{data.title}</InLocale>
          </h1>
          <Facts communique={data} />
        </div>
        <Release communique={data} name={name} />
      </div>
      <ul className="card-locales wide">
        {data.locales.map(({locale}) => (
          <LocaleRow key={locale} communique={data} locale={locale} name={name} />
        ))}
      </ul>
      <OpenQuestions name={name} />
      <Revisions name={name} communique={data} />
      <h2>{t('history.title')}</h2>
      <Happenings events={data.events} />
    </section>
  )
}

function Facts({communique}: {readonly communique: CommuniqueDetail}) {
  const {t} = useTranslation()
  return (
    <p className="quiet">
      <bdi dir="ltr">{communique.reference}</bdi> · {t('revision', {number: communique.number})} ·{' '}
      {t(`policy.${communique.policy}`)} · {t(`confidentiality.${communique.confidentiality}`)} ·{' '}
      <Moment at={communique.createdAt} />
      {communique.embargo !== null && (
        <Badge color="orange" ms="xs">
          {t('embargo.until')} <Moment at={communique.embargo} />
        </Badge>
      )}
    </p>
  )
}

/** Approve and publish when that is possible, withdraw, resume what is blocked. */
function Release({communique, name}: {readonly communique: CommuniqueDetail; readonly name: string}) {
  const {t} = useTranslation()
  const may = useMay()
  const [asking, setAsking] = useState<'withdraw' | 'revise' | null>(null)
  const close = (): void => setAsking(null)
  const path = `/api/communiques/${encodeURIComponent(name)}`
  const publish = useAct(`${path}/publish`)
  const approve = useAct<{locales: readonly Locale[]}>(`${path}/approve`)
  const resume = useAct(`/api/runs/${communique.revision}/resume`)
  const {approvable, completing, releasable} = canGo(communique, new Date())
  const error = publish.error ?? approve.error ?? resume.error
  return (
    <div className="acts">
      {may('operate') && communique.blocked.length > 0 && (
        <Button variant="default" loading={resume.isPending} onClick={() => resume.mutate()}>
          {t('act.resume')}
        </Button>
      )}
      <Button component={Link} variant="default" href={`/c/${encodeURIComponent(name)}/trilingual`}>
        {t('nav.trilingual')}
      </Button>
      {may('submit') && (
        <Button variant="default" onClick={() => setAsking('revise')}>
          {t('act.revise')}
        </Button>
      )}
      {completing && approvable.length > 0 && may('approve') && (
        <Button loading={approve.isPending} onClick={() => approve.mutate({locales: approvable})}>
          {t('act.approveAll')}
        </Button>
      )}
      {releasable && may('publish') && (
        <Button loading={publish.isPending} onClick={() => publish.mutate()}>
          {t('act.publish')}
        </Button>
      )}
      {communique.isPublic && may('withdraw') && (
        <Button color="red" variant="outline" onClick={() => setAsking('withdraw')}>
          {t('act.withdraw')}
        </Button>
      )}
      {asking === 'withdraw' && <Withdrawing path={path} onDone={close} />}
      {asking === 'revise' && <Revising path={path} communique={communique} onDone={close} />}
      {error && <Failure error={error} />}
    </div>
  )
}

interface RowProps {
  readonly communique: CommuniqueDetail
  readonly locale: Locale
  readonly name: string
}

function LocaleRow({communique, locale, name}: RowProps) {
  const {t} = useTranslation()
  const at = communique.locales.find((one) => one.locale === locale)
  if (!at) return null
  const waits = waitsFor(communique, at)
  return (
    <li className={`locale-line waits-${waits}`}>
      <span className="locale-state">
        <strong>
          <LocaleName locale={locale} />
        </strong>
        <span className="waits">{t(`waits.${waits}`)}</span>
        {at.criticalIssues > 0 && (
          <Badge color="red">{t('issues.critical', {count: at.criticalIssues})}</Badge>
        )}
        {at.approvedBy !== null && (
          <span className="quiet">
            {t('approvedBy')} <bdi>{at.approvedBy}</bdi>
          </span>
        )}
        {at.address !== null && (
          <a href={at.address} target="_blank" rel="noreferrer">
            {t('act.see')}
          </a>
        )}
        {at.drafted && <Downloads communique={communique} locale={locale} />}
      </span>
      <Progress states={at.states} />
      <LocaleActs communique={communique} locale={locale} name={name} at={at} />
      <Assignments communique={communique} at={at} />
    </li>
  )
}

/** What may be done to one locale now. */
function LocaleActs({communique, locale, name, at}: RowProps & {readonly at: LocaleOverview}) {
  const {t} = useTranslation()
  const may = useMay()
  const path = `/api/communiques/${encodeURIComponent(name)}`
  const review = useAct<{locale: Locale}>(`${path}/review`)
  const approve = useAct<{locales: Locale[]}>(`${path}/approve`)
  const waits = waitsFor(communique, at)
  const error = review.error ?? approve.error
  return (
    <>
      <span className="acts">
        {waits === 'review' && may('review') && (
          <Button
            size="xs"
            variant="default"
            loading={review.isPending}
            onClick={() => review.mutate({locale})}
          >
            {t('act.reviewAll')}
          </Button>
        )}
        {waits === 'approval' && may('approve') && (
          <Button
            size="xs"
            variant="default"
            loading={approve.isPending}
            onClick={() => approve.mutate({locales: [locale]})}
          >
            {t('act.approve')}
          </Button>
        )}
        {locale !== communique.source && at.drafted && (
          <Button
            size="xs"
            variant={waits === 'translation' || waits === 'review' ? 'filled' : 'default'}
            component={Link}
            href={`/c/${encodeURIComponent(name)}/${locale}`}
          >
            {t('act.open')}
          </Button>
        )}
      </span>
      {error && <Failure error={error} />}
    </>
  )
}
