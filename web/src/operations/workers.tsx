import {Badge} from '@mantine/core'
import {useQuery} from '@tanstack/react-query'
import {useTranslation} from 'react-i18next'
import type {WorkerSeen} from '../../../src/store/workers.js'
import {request} from '../api/request.js'
import type {Wire} from '../api/wire.js'
import {DataTable} from '../parts/data-table.js'
import {Failure} from '../parts/failure.js'
import {Moment} from '../parts/moment.js'
import {PipelineName} from './pipeline-name.js'

const lookEveryMs = 10_000

/** Who works on what, and who fell silent. */
export function Workers() {
  const {t} = useTranslation()
  const {data, error} = useQuery({
    queryKey: ['workers'],
    queryFn: () => request<{workers: readonly Wire<WorkerSeen>[]}>('/api/workers'),
    refetchInterval: lookEveryMs,
  })
  const head = ['names', 'host', 'since', 'seen'].map((name) => t(`workers.${name}`))
  return (
    <>
      <h2>{t('workers.title')}</h2>
      {error && <Failure error={error} />}
      {data && !data.workers.some(({alive}) => alive) && <p role="alert">{t('workers.none')}</p>}
      {data && data.workers.length > 0 && (
        <DataTable caption={t('workers.title')} head={[...head, t('engines.state')]}>
          {data.workers.map((worker) => (
            <tr key={worker.id}>
              <td>
                {worker.names.map((name, index) => (
                  <span key={name}>
                    {index > 0 && t('own.comma')}
                    <PipelineName pipeline={name} />
                  </span>
                ))}
              </td>
              <td>
                <bdi dir="ltr">
                  {worker.host} {worker.pid}
                </bdi>
              </td>
              <td>
                <Moment at={worker.startedAt} />
              </td>
              <td>
                <Moment at={worker.seenAt} />
              </td>
              <td>
                <Badge color={worker.alive ? 'green' : 'red'}>
                  {t(worker.alive ? 'workers.alive' : 'workers.silent')}
                </Badge>
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </>
  )
}
