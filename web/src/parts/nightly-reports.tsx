import {Button} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {Fragment} from 'react'
import {useTranslation} from 'react-i18next'
import {waitsFor} from '../../../src/model/waiting.js'
import type {NightlyReport} from '../../../src/store/nightly-report.js'
import {useAct} from '../api/act.js'
import {request} from '../api/request.js'
import type {Wire} from '../api/wire.js'
import {Failure} from './failure.js'
import {Moment} from './moment.js'
import {useMay} from './use-may.js'

interface Report {
  readonly key: string
  readonly at: string
  readonly body: Wire<NightlyReport>
}

/** What each night published, what it left waiting and for what, what failed. */
export function NightlyReports() {
  const {t} = useTranslation()
  const {data, error} = useQuery({
    queryKey: ['reports'],
    queryFn: () => request<{reports: readonly Report[]}>('/api/nightly'),
  })
  const may = useMay()
  const run = useAct('/api/nightly')
  if (error && !data) return <Failure error={error} />
  return (
    <>
      <h2>{t('nightly.title')}</h2>
      {may('operate') && (
        <Button size="xs" variant="default" loading={run.isPending} onClick={() => run.mutate()}>
          {t('nightly.run')}
        </Button>
      )}
      {data?.reports.length === 0 && <p className="quiet">{t('nightly.none')}</p>}
      {data?.reports.map((report) => (
        <details key={report.key} className="report">
          <summary>
            <Moment at={report.at} /> ·{' '}
            {t('nightly.summary', {
              published: report.body.published.length,
              waiting: report.body.waiting.length,
              blocked: report.body.blocked.length,
            })}
          </summary>
          <ul>
            {report.body.published.map(({reference, locale, title}) => (
              <li key={`${reference} ${locale}`}>
                <bdi dir="ltr">{reference}</bdi> <bdi>{title}</bdi> · {t('waits.published')}
              </li>
            ))}
            {report.body.waiting.map(({reference, embargo, ...rest}) => (
              <li key={reference}>
                <bdi dir="ltr">{reference}</bdi>
                {waitsFor(rest, (key, facts) => t(`waitsFor.${key}`, facts)).map((reason) => (
                  <Fragment key={reason}>
                    {' '}
                    · <bdi>{reason}</bdi>
                  </Fragment>
                ))}
                {embargo !== null && (
                  <>
                    {' '}
                    · {t('waitsFor.embargo', {until: ''})} <Moment at={embargo} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}
