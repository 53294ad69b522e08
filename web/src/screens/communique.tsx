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
import {isOut} from '../board/blockers.js'
import {Blocks} from '../board/blocks.js'
import {DirectActs} from '../board/direct-acts.js'
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
      {!isOut(data) && <Blocks communique={data} besideLocales />}
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

/** What may be done about the whole of it. */
function Release({communique, name}: {readonly communique: CommuniqueDetail; readonly name: string}) {
  const {t} = useTranslation()
  const may = useMay()
  const [asking, setAsking] = useState<'withdraw' | 'revise' | null>(null)
  const close = (): void => setAsking(null)
  const path = `/api/communiques/${encodeURIComponent(name)}`
  return (
    <div className="acts">
      <Button component={Link} variant="default" href={`/c/${encodeURIComponent(name)}/trilingual`}>
        {t('nav.trilingual')}
      </Button>
      {may('submit') && (
        <Button variant="default" onClick={() => setAsking('revise')}>
          {t('act.revise')}
        </Button>
      )}
      <DirectActs communique={communique} path={path} size="sm" />
      {communique.isPublic && may('withdraw') && (
        <Button color="red" variant="outline" onClick={() => setAsking('withdraw')}>
          {t('act.withdraw')}
        </Button>
      )}
      {asking === 'withdraw' && <Withdrawing path={path} onDone={close} />}
      {asking === 'revise' && <Revising path={path} communique={communique} onDone={close} />}
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
