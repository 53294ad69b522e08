import {Badge, Button} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useState} from 'react'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import {useAct} from '../api/act.js'
import {communiquesQuery} from '../api/queries.js'
import type {Overview} from '../api/wire.js'
import {Failure} from '../parts/failure.js'
import {InLocale, LocaleName} from '../parts/in-locale.js'
import {Moment} from '../parts/moment.js'
import {NightlyReports} from '../parts/nightly-reports.js'
import {waitsFor} from '../parts/waits-for.js'
import {useMay} from '../parts/use-may.js'
import {Waiting} from '../parts/waiting.js'
import {Withdrawing} from '../parts/withdrawing.js'

/** Every release: what is ready in each language, what blocks it, when it goes. */
export default function Board() {
  const {t} = useTranslation()
  const may = useMay()
  const {data, error, refetch} = useQuery(communiquesQuery)
  if (error && !data) return <Failure error={error} again={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <section className="page">
      <h1>{t('board.title')}</h1>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('board.title')}>
        <table className="board">
          <thead>
            <tr>
              <th scope="col">{t('board.communique')}</th>
              <th scope="col">{t('board.ready')}</th>
              <th scope="col">{t('board.blocks')}</th>
              <th scope="col">{t('board.acts')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((communique) => (
              <Line key={communique.id} communique={communique} />
            ))}
          </tbody>
        </table>
      </div>
      {may('report') && <NightlyReports />}
    </section>
  )
}

function Line({communique}: {readonly communique: Overview}) {
  return (
    <tr>
      <th scope="row">
        <Link href={`/c/${encodeURIComponent(communique.reference)}`}>
          <bdi dir="ltr">{communique.reference}</bdi>
        </Link>
        <br />
        <InLocale locale={communique.source}>{communique.title}</InLocale>
      </th>
      <td>
        <ReadyLocales communique={communique} />
      </td>
      <td>
        <Blocks communique={communique} />
      </td>
      <td>
        <LineActs communique={communique} />
      </td>
    </tr>
  )
}

function ReadyLocales({communique}: {readonly communique: Overview}) {
  const {t} = useTranslation()
  return (
    <ul className="card-locales">
      {communique.locales.map((at) => {
        const waits = waitsFor(communique, at)
        return (
          <li key={at.locale} className={`waits-${waits}`}>
            {at.address === null ? (
              <LocaleName locale={at.locale} />
            ) : (
              <a href={at.address} target="_blank" rel="noreferrer">
                <LocaleName locale={at.locale} />
              </a>
            )}{' '}
            <span className="waits">{t(`waits.${waits}`)}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** What keeps a release from going, in words. */
function Blocks({communique}: {readonly communique: Overview}) {
  const {t} = useTranslation()
  const critical = communique.locales.reduce((sum, {criticalIssues}) => sum + criticalIssues, 0)
  const missing = communique.locales.filter(({approvedBy}) => approvedBy === null).length
  return (
    <ul className="blocks">
      {communique.embargo !== null && new Date(communique.embargo) > new Date() && (
        <li>
          {t('embargo.until')} <Moment at={communique.embargo} />
        </li>
      )}
      {critical > 0 && (
        <li>
          <Badge color="red">{t('issues.critical', {count: critical})}</Badge>
        </li>
      )}
      {missing > 0 && <li>{t('board.missing', {count: missing})}</li>}
      {communique.blocked.map(({run, code}) => (
        <li key={run}>
          <Badge color="red">{t('list.blocked')}</Badge> <bdi dir="ltr">{code}</bdi>
        </li>
      ))}
      <li className="quiet">{t(`policy.${communique.policy}`)}</li>
    </ul>
  )
}

function LineActs({communique}: {readonly communique: Overview}) {
  const {t} = useTranslation()
  const may = useMay()
  const [withdrawing, setWithdrawing] = useState(false)
  const path = `/api/communiques/${encodeURIComponent(communique.reference)}`
  const approve = useAct(`${path}/approve`)
  const publish = useAct(`${path}/publish`)
  const out = communique.locales.filter(({edition}) => edition === 'published').length
  const allApproved = communique.locales.every(({approvedBy}) => approvedBy !== null)
  const error = approve.error ?? publish.error
  return (
    <div className="acts">
      {may('approve') && out < communique.locales.length && !allApproved && (
        <Button size="xs" variant="default" loading={approve.isPending} onClick={() => approve.mutate()}>
          {t('act.approve')}
        </Button>
      )}
      {may('publish') && out < communique.locales.length && (
        <Button
          size="xs"
          variant={allApproved ? 'filled' : 'default'}
          loading={publish.isPending}
          onClick={() => publish.mutate()}
        >
          {t('act.publish')}
        </Button>
      )}
      {may('withdraw') && out > 0 && (
        <Button size="xs" color="red" variant="outline" onClick={() => setWithdrawing(true)}>
          {t('act.withdraw')}
        </Button>
      )}
      {withdrawing && <Withdrawing path={path} onDone={() => setWithdrawing(false)} />}
      {error && <Failure error={error} />}
    </div>
  )
}
