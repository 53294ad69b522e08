import {Button} from '@mantine/core'
import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import type {BlockedRun} from '../../../src/store/stuck-runs.js'
import {request} from '../api/request.js'
import type {Wire} from '../api/wire.js'
import {language} from '../i18n.js'
import {Failure} from '../parts/failure.js'
import {Moment} from '../parts/moment.js'
import {PipelineName} from './pipeline-name.js'

type Blocked = Wire<BlockedRun> & {readonly message: string; readonly remedy: string}

const lookEveryMs = 15_000

/** Runs that failed for good or again and again: what happened, what to do, and a button to try again. */
export function BlockedRuns() {
  const {t} = useTranslation()
  const {data, error} = useQuery({
    queryKey: ['blocked', language()],
    queryFn: () => request<{runs: readonly Blocked[]}>('/api/runs/blocked'),
    refetchInterval: lookEveryMs,
  })
  return (
    <>
      <h2>{t('blocked.title')}</h2>
      {error && <Failure error={error} />}
      {data?.runs.length === 0 && <p className="quiet">{t('blocked.none')}</p>}
      <ul className="plain-list">
        {data?.runs.map((run) => (
          <Run key={run.run} run={run} />
        ))}
      </ul>
    </>
  )
}

function Run({run}: {readonly run: Blocked}) {
  const {t} = useTranslation()
  const queries = useQueryClient()
  const resume = useMutation({
    mutationFn: () => request(`/api/runs/${encodeURIComponent(run.run)}/resume`, {method: 'POST', body: {}}),
    onSettled: () =>
      Promise.all(['blocked', 'audit'].map((key) => queries.invalidateQueries({queryKey: [key]}))),
  })
  return (
    <li className="blocked">
      <div>
        <p>
          <strong>{run.message}</strong> {run.remedy}
        </p>
        <p className="quiet">
          <PipelineName pipeline={run.pipeline} /> <bdi dir="ltr">{run.key}</bdi> ·{' '}
          <bdi dir="ltr">{run.code}</bdi> · <Moment at={run.calledAt} />
          {run.reference !== null && (
            <>
              {' '}
              ·{' '}
              <Link href={`/c/${encodeURIComponent(run.reference)}`}>
                <bdi dir="ltr">{run.reference}</bdi>
              </Link>
            </>
          )}
          {run.nextTryAt !== null && (
            <>
              {' '}
              · {t('blocked.next')} <Moment at={run.nextTryAt} />
            </>
          )}
        </p>
        {resume.error && <Failure error={resume.error} />}
      </div>
      <Button
        size="xs"
        loading={resume.isPending}
        onClick={() => resume.mutate()}
        aria-label={`${t('blocked.resume')} ${run.pipeline} ${run.key}`}
      >
        {t('blocked.resume')}
      </Button>
    </li>
  )
}
