import {useQuery} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import {Link} from 'wouter'
import type {QueueDepth} from '../../../src/ports.js'
import {request} from '../api/request.js'
import {DataTable} from '../parts/data-table.js'
import {Failure} from '../parts/failure.js'
import {Figure} from '../parts/number.js'
import {PipelineName} from './pipeline-name.js'

interface Answer {
  readonly backend: string
  readonly queues: readonly (QueueDepth & {readonly pipeline: string})[]
}

const states = ['waiting', 'active', 'delayed', 'failed'] as const
const lookEveryMs = 10_000

/** How many reminders are in each queue, and the way to the board of the queue itself. */
export function Queues() {
  const {t} = useTranslation()
  const {data, error} = useQuery({
    queryKey: ['queues'],
    queryFn: () => request<Answer>('/api/queues'),
    refetchInterval: lookEveryMs,
  })
  return (
    <>
      <h2>{t('queues.title')}</h2>
      {error && <Failure error={error} />}
      {data && (
        <DataTable
          caption={t('queues.title')}
          head={[t('queues.pipeline'), ...states.map((state) => t(`queues.${state}`))]}
        >
          {data.queues.map((queue) => (
            <tr key={queue.pipeline}>
              <th scope="row">
                <PipelineName pipeline={queue.pipeline} />
              </th>
              {states.map((state) => (
                <td key={state}>
                  <Figure value={queue[state]} />
                </td>
              ))}
            </tr>
          ))}
        </DataTable>
      )}
      <p>
        <Link href="/operations/queues">{t('queues.board')}</Link>{' '}
        <bdi className="quiet" dir="ltr">
          {data?.backend}
        </bdi>
      </p>
    </>
  )
}
